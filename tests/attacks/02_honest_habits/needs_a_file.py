# /// attack
# title = "A temporary file is refused: a worker has no place to write"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["error"] }
# ///
import tempfile


def double(x):
    with tempfile.TemporaryFile():
        return 2 * x
