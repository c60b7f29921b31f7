# /// attack
# title = "Leaves one function of the kit by KeyboardInterrupt"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["exited"] }
# ///
def compute_loss(h, y):
    raise KeyboardInterrupt
