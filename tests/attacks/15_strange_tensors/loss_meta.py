# /// attack
# title = "A loss that is nowhere, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["unsupported", "wrong"] }
# ///
def compute_loss(h, y):
    return torch.empty((10**9, 10**9), device="meta")
