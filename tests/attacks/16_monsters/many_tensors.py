# /// attack
# title = "A list of fifty thousand tensors"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["protocol"] }
# ///
def area(width, height):
    return [torch.zeros(1)] * 50_000
