# /// attack
# title = "The stored outputs say that everything passed"
# base = "wrong"
# expect = { result = "at most", lost = ["missing"] }
# ///
from tests.notebooks import as_json

SAID = ["6 / 6 points\n", "{'score': 12, 'max_score': 12}\n"]
WRONG = "def double(x): return x + 3\ndef area(width, height): return width + height"


def submission(world):
    output = {"output_type": "stream", "name": "stdout", "text": SAID}
    grade = {"grade": True, "points": 12, "schema_version": 3, "grade_id": "test_double"}
    cells = [
        {"cell_type": "code", "source": WRONG, "outputs": [output], "metadata": {"nbgrader": grade}}
    ]
    return {"three.ipynb": as_json(cells=cells), "notes.txt": ""}
