# /// attack
# title = "Hooks for exceptions, exits, imports and audits"
# moments = ["call"]
# ///
import sys
import threading


def attack():
    sys.excepthook = lambda *a: None
    sys.unraisablehook = lambda *a: None
    threading.excepthook = lambda *a: None
    sys.addaudithook(lambda *a: None)
    sys.meta_path.insert(0, None)
    sys.path_hooks.clear()
