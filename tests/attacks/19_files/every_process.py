# /// attack
# title = "Reads what /proc tells of every process"
# moments = ["call"]
# ///
import os

def attack():
    found = []
    for pid in [WORLD["suite"], WORLD["victim"], os.getppid(), 1, "self", *range(1, 400)]:
        for name in ("environ", "cmdline", "maps", "status", "stat", "comm"):
            try:
                found.append(open(f"/proc/{pid}/{name}", "rb").read(200))
            except OSError:
                pass
    return found or None
