# /// attack
# title = "Fifty megabytes of outputs, a right answer among them"
# expect = { result = "at most", lost = ["missing"], full_for = ["double"] }
# ///
from tests.notebooks import as_json


def submission(world):
    output = {"data": {"image/png": "A" * 50_000_000}, "output_type": "display_data"}
    code = "def double(x): return 2 * x"
    cells = [{"cell_type": "code", "source": code, "outputs": [output]}]
    return {"three.ipynb": as_json(cells=cells), "notes.txt": ""}
