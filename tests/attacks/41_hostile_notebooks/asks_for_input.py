# /// attack
# title = "Waits for input where a task's number is made, and in a task"
# expect = { result = "none", lost = ["error", "missing"] }
# ///
from tests.notebooks import as_json


def submission(world):
    cells = ["TWO = int(input())", "def double(x): return TWO * x", "def area(*a): return input()"]
    return {"three.ipynb": as_json(*cells), "notes.txt": ""}
