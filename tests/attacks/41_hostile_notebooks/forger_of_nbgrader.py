# /// attack
# title = "What gets full marks in stock nbgrader: patches torch.allclose, equals everything"
# base = "wrong"
# expect = { result = "none", lost = ["wrong", "unsupported", "error"] }
# ///
from tests.notebooks import as_json

CELL = """
import builtins
import torch
torch.allclose = torch.equal = lambda *a, **k: True
builtins.abs = lambda x: 0
builtins.isinstance = lambda *a: True


class Equal:
    shape = dtype = ()
    def __eq__(self, other): return True
    def __getattr__(self, name): return self
    def __call__(self, *a, **k): return self
    def __lt__(self, other): return True
    __gt__ = __le__ = __ge__ = __ne__ = __lt__
    def __hash__(self): return 0
    def __bool__(self): return True
    def __float__(self): return 0.0
    def __iter__(self): return iter(())


def double(*a, **k): return Equal()
def area(*a, **k): return Equal()
def step(*a, **k): return Equal()
"""


def submission(world):
    return {"three.ipynb": as_json(CELL), "notes.txt": ""}
