# /// attack
# title = "Half of a pair of characters and an escape, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["error"] }
# ///
def compute_loss(h, y):
    raise ValueError("\ud800\x1b[31m")
