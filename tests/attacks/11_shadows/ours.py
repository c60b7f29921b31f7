# /// attack
# title = "Files by the names of the kit lie beside the answer"
# expect = { result = "at most", lost = ["missing"], full_for = ["double"] }
# ///
DROP = """
open({path!r}, "w").close()
raise RuntimeError("shadowed")
"""


def submission(world):
    drop = DROP.format(path=f"/tmp/{world['mark']}-shadow")
    right = "import torch\n\n\ndef double(x):\n    return 2 * x\n"
    files = {"three.py": right}
    files |= {name: drop for name in NAMES}
    return files


NAMES = ["grader.py", "grader/__init__.py", "pytest.py", "wire.py", "judge.py"]
