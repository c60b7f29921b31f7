# /// attack
# title = "Looks for ln 2 in its memory, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["wrong", "error"] }
# ///
import gc
import sys


def compute_loss(h, y):
    found = [v for f in sys._current_frames().values() for v in f.f_locals.values()]
    floats = [o for o in gc.get_objects() + found if type(o) is float]
    seen = [o for o in floats if abs(o - 0.69314718) < 1e-6]
    return torch.tensor(seen[0] if seen else 9.0)
