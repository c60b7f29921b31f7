# /// attack
# title = "The stub, with the worker made to say that it is written"
# whole = true
# expect = { result = "none", lost = ["error", "missing"] }
# ///
import sys

from grader.sandbox import worker


def double(x):
    """Return 2x, a tensor of x's shape."""
    raise NotImplementedError("double is not written yet")


frame = sys._getframe()
while frame is not None:
    for name, thing in frame.f_locals.items():
        if name == "functions" and isinstance(thing, dict):
            thing.clear()
    frame = frame.f_back
worker.same = lambda *_: False
