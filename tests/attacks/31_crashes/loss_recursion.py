# /// attack
# title = "Calls itself for ever, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["error"] }
# ///
def compute_loss(h, y):
    return compute_loss(h, y)
