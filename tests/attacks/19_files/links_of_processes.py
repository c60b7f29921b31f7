# /// attack
# title = "Follows the links of processes: where they stand, what they have open"
# moments = ["exit"]
# ///
import os

def attack():
    found = []
    for pid in (WORLD["suite"], os.getppid(), 1):
        for name in ("cwd", "root", "exe", "fd/0", "fd/1", "fd/3"):
            try:
                found.append(os.readlink(f"/proc/{pid}/{name}"))
            except OSError:
                pass
    return found or None
