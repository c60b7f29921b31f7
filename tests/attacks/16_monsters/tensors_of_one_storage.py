# /// attack
# title = "Many views of one large tensor"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["wrong", "error", "protocol", "exited", "crashed", "memory", "timeout"] }
# ///
def area(width, height):
    whole = torch.zeros(3_000_000)
    return [whole.view(-1) for _ in range(30)]
