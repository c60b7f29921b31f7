# /// attack
# title = "Leaves one function of the kit by SystemExit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["exited"] }
# ///
def compute_loss(h, y):
    raise SystemExit(0)
