# /// attack
# title = "An endless loop makes the number that a task needs"
# expect = { status = "unreadable", result = "none" }
# ///
from tests.notebooks import as_json


def submission(world):
    cells = ["while True:\n    TWO = 2", "def double(x): return TWO * x"]
    return {"three.ipynb": as_json(*cells), "notes.txt": ""}
