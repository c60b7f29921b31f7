# /// attack
# title = "Every line of the worker is traced and its locals are changed"
# base = "wrong"
# moments = ["exit"]
# ///
import sys
import threading


def follow(frame, event, argument):
    for name in ("failure", "error"):
        if name in frame.f_locals:
            frame.f_locals[name] = None
    return follow


def attack():
    sys.settrace(follow)
    sys.setprofile(lambda *a: None)
    threading.settrace(follow)
