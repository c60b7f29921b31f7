# /// attack
# title = "Endless loops, waits and exits that no task needs"
# expect = { result = "at most", lost = ["missing"], full_for = ["double"] }
# ///
from tests.notebooks import as_json

CELLS = [
    "while True:\n    pass",
    "input('Your name? ')",
    "import time\ntime.sleep(10**6)",
    "exit()\nquit()\nimport os\nos._exit(0)",
    "raise SystemExit",
    "for epoch in range(10**12):\n    loss = area(1, 2)\n    loss.backward()",
    "def double(x): return 2 * x",
]


def submission(world):
    return {"three.ipynb": as_json(*CELLS), "notes.txt": ""}
