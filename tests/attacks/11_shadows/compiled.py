# /// attack
# title = "A compiled file lies where Python would look for it"
# expect = { result = "none", lost = ["missing", "wrong"] }
# ///
import importlib.util
import marshal


def submission(world):
    code = marshal.dumps(compile("def double(x):\n    return 2 * x\n", "three.py", "exec"))
    pyc = importlib.util.MAGIC_NUMBER + bytes(12) + code
    tag = importlib.util.cache_from_source("three.py")
    return {"three.py": "def double(x):\n    return x\n", tag: pyc, "three.pyc": pyc}
