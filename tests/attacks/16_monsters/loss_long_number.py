# /// attack
# title = "A whole number of five thousand digits, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["unsupported", "wrong", "error"] }
# ///
def compute_loss(h, y):
    return 10**5000
