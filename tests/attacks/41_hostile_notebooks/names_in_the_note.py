# /// attack
# title = "What stands in a note is a formula, markup, a control sequence"
# expect = { result = "at most", lost = ["missing"], full_for = ["double"] }
# ///
from tests.notebooks import as_json

CELLS = [
    "=cmd|' /C calc'!A0\x1b[31m[bold]<script>",
    "%%\x1b[2J\nx",
    "%%=1+1\nx",
    "def double(x): return x",
    "def double(x): return 2 * x",
]


def submission(world):
    return {"three.ipynb": as_json(*CELLS), "notes.txt": ""}
