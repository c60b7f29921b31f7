# /// attack
# title = "Comparisons are replaced, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["wrong", "error"] }
# ///
import numpy

torch.allclose = torch.equal = lambda *a, **k: True
numpy.abs = numpy.isfinite = lambda *a, **k: numpy.ones(1, bool)


def compute_loss(h, y):
    return torch.zeros(())
