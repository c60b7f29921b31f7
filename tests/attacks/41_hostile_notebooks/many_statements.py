# /// attack
# title = "More statements than can be looked through in time"
# expect = { status = "unreadable", result = "none" }
# ///
from tests.notebooks import as_json


def submission(world):
    lines = "\n".join(f"x{n}=x{n + 1}" for n in range(100_000))
    return {"three.ipynb": as_json(lines, "def double(x): return 2 * x"), "notes.txt": ""}
