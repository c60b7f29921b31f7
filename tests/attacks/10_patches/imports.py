# /// attack
# title = "Every import is caught"
# base = "wrong"
# moments = ["call"]
# ///
import builtins


def attack():
    true_import = builtins.__import__

    def caught(name, *args, **kwargs):
        module = true_import(name, *args, **kwargs)
        if name.startswith("grader"):
            module.verdict = "passed"
        return module

    builtins.__import__ = caught
