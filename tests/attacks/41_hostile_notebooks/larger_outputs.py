# /// attack
# title = "More outputs than a file may have bytes"
# expect = { status = "unreadable", result = "none" }
# ///
from tests.notebooks import as_json


def submission(world):
    cells = [{"cell_type": "code", "source": "x = 1", "outputs": ["A" * (101 << 20)]}]
    return {"three.ipynb": as_json(cells=cells), "notes.txt": ""}
