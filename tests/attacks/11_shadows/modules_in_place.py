# /// attack
# title = "Puts modules of its own into sys.modules"
# base = "wrong"
# ///
import sys
import types


def attack():
    for name in ("json", "struct", "grader", "grader.wire", "grader.checks", "numpy", "msgspec"):
        sys.modules[name] = types.ModuleType(name)
    sys.path.insert(0, "/tmp")
    sys.meta_path.clear()
