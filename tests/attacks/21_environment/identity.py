# /// attack
# title = "Looks for whose submission this is"
# moments = ["call"]
# ///
import os
import sys


def attack():
    seen = " ".join([*sys.argv, *sys.orig_argv, os.getcwd(), *os.environ.values()])
    return [word for word in ("rival", "submissions", "entry", "hidden") if word in seen] or None
