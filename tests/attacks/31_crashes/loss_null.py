# /// attack
# title = "Reads where nothing is, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["crashed"] }
# ///
import ctypes


def compute_loss(h, y):
    ctypes.string_at(0)
