# /// attack
# title = "Becomes somebody else"
# moments = ["call"]
# ///
import os


def attack():
    changed = []
    for call in (os.setuid, os.setgid, os.seteuid):
        try:
            call(12345)
        except OSError:
            continue
    try:
        open(WORLD["rival"]).read()
        changed.append("read")
    except OSError:
        pass
    return changed or None
