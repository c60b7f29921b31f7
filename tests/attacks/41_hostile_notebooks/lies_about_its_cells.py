# /// attack
# title = "A worker that lies about where the notebook's cells begin"
# expect = { result = "none", lost = ["error", "protocol"] }
# ///
from tests.notebooks import as_json

CELL = """
import gc
from grader import wire
for found in gc.get_objects():
    if type(found).__name__ == "Notebook":
        found.starts[:] = [(10**9, -1), (-5, 10**18), (2, 2), (1, 1)]
        found.magics.append((-1, -1))
        found.unread.append((1, 1, "=1+1\\x1b[31m" * 100))
        found.repeated.append(("<script>=1+1\\x1b", 7))


def double(x): return found.nothing
def area(*a): raise KeyError("x")
def step(*a): raise KeyError("x")
"""


def submission(world):
    return {"three.ipynb": as_json(CELL), "notes.txt": ""}
