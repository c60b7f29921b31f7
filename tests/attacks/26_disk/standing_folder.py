# /// attack
# title = "Writes where it stands, and where it was loaded from"
# moments = ["import"]
# ///
import os


def attack():
    written = []
    for path in (".", os.getcwd(), os.path.dirname(os.path.abspath(__file__)), os.path.expanduser("~")):
        try:
            open(f"{path}/{WORLD['mark']}", "w").close()
            written.append(path)
        except OSError:
            pass
    return written or None
