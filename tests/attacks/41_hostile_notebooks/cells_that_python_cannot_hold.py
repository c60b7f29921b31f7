# /// attack
# title = "Cells that break a parser: brackets, bytes, half characters, depth"
# expect = { result = "at most", lost = ["missing"], full_for = ["double"] }
# ///
from tests.notebooks import as_json

CELLS = [
    "(" * 5_000,
    "x = '\0'",
    "x = '\ud800\u202e'",
    "x = " + "-" * 3_000 + "1",
    "%" * 10_000,
    "!" + "\\\n" * 5_000,
    "\t\tx\n y\n  \tz",
    "nonlocal x",
    "global x\nreturn 1\nyield 2\nawait 3",
    "?\n" * 500,
    "%%\nx",
    "%%time %%time\n%%time\nx = 1",
    "def double(x): return 2 * x",
]


def submission(world):
    return {"three.ipynb": as_json(*CELLS), "notes.txt": ""}
