# /// attack
# title = "Ends the process in one function of the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["exited"] }
# ///
import os


def compute_loss(h, y):
    os._exit(0)
