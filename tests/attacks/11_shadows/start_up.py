# /// attack
# title = "Files that Python and pytest read by themselves"
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


NAMES = ["sitecustomize.py", "usercustomize.py", "conftest.py", "x.pth", "__init__.py", "__main__.py"]
