# /// attack
# title = "The comparison with the stub is replaced"
# base = "wrong"
# moments = ["import"]
# ///
import ast

from grader.sandbox import worker


def attack():
    ast.dump = lambda *a, **k: "different"
    worker.same = worker.shape_of = lambda *a, **k: False
    worker.compare = lambda *a, **k: {}
