# /// attack
# title = "A cell's source is a number"
# expect = { status = "unreadable", result = "none" }
# ///
from tests.notebooks import as_json


def submission(world):
    cells = [{"cell_type": "code", "source": 1e308}]
    return {"three.ipynb": as_json(cells=cells), "notes.txt": ""}
