# /// attack
# title = "The program ends where a task's number is made"
# expect = { status = "unreadable", result = "none" }
# ///
from tests.notebooks import as_json


def submission(world):
    cells = ["import os\nTWO = os._exit(0)", "def double(x): return TWO * x"]
    return {"three.ipynb": as_json(*cells), "notes.txt": ""}
