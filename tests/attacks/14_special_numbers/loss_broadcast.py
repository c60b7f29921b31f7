# /// attack
# title = "A loss for each row, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["wrong", "error"] }
# ///
def compute_loss(h, y):
    return torch.full((6, 1), 0.6931471805599453)
