# /// attack
# title = "A loss of 10^12 numbers, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["unsupported", "wrong"] }
# ///
def compute_loss(h, y):
    return torch.zeros(1).expand(10**12)
