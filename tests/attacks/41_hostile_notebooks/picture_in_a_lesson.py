# /// attack
# title = "Scripts and pictures in the lesson, attachments, widgets"
# expect = { result = "at most", lost = ["missing"], full_for = ["double"] }
# ///
from tests.notebooks import as_json


def submission(world):
    cells = [
        {
            "cell_type": "markdown", "source": "<script>alert(1)</script><img src=http://127.0.0.1/>",
            "attachments": {"a.svg": {"image/svg+xml": "<svg onload=alert(1)>" * 300_000}},
        },
        {"cell_type": "raw", "source": "def double(x): return x"},
        {"cell_type": "code", "source": "def double(x): return 2 * x"},
    ]  # fmt: skip
    widgets = {"widgets": {"state": ["x" * 1000] * 1000}}
    return {"three.ipynb": as_json(cells=cells, metadata=widgets), "notes.txt": ""}
