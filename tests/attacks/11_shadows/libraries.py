# /// attack
# title = "Files by the names of libraries lie beside the answer"
# expect = { result = "at most", lost = ["missing"], full_for = ["double"] }
# ///
DROP = """
open({path!r}, "w").close()
raise RuntimeError("shadowed")
"""


def submission(world):
    drop = DROP.format(path=f"/tmp/{world['mark']}-shadow")
    right = "import torch\nimport json, random, numpy, msgspec\n\ndef double(x):\n    return 2 * x\n"
    files = {"three.py": right}
    files |= {name: drop for name in NAMES}
    return files


NAMES = ["torch.py", "json.py", "random.py", "numpy/__init__.py", "msgspec.py", "typing.py"]
