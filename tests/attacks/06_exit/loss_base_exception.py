# /// attack
# title = "Leaves one function of the kit by BaseException"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["error"] }
# ///
def compute_loss(h, y):
    raise BaseException("no")
