# /// attack
# title = "A cell's source is null, its metadata lie about everything"
# expect = { result = "at most", lost = ["missing"], full_for = ["double"] }
# ///
from tests.notebooks import as_json


def submission(world):
    cells = [
        {"cell_type": "code", "source": None, "metadata": None, "outputs": 7},
        {"cell_type": "no such kind", "source": "def double(x): return x", "id": "../../../etc"},
        {"cell_type": "code", "source": "def double(x): return 2 * x", "execution_count": "=1+1"},
    ]
    lies = {"kernelspec": {"language": 7}, "language_info": [], "exercise": {"digest": {}}}
    return {"three.ipynb": as_json(cells=cells, metadata=lies), "notes.txt": ""}
