# /// attack
# title = "An infinite loss, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["wrong", "error"] }
# ///
def compute_loss(h, y):
    return (h * float("inf")).sum()
