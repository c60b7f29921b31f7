# /// attack
# title = "Kills another process"
# moments = ["import"]
# ///
import os
import signal


def attack():
    done = []
    for number in (0, signal.SIGCONT, signal.SIGTERM, signal.SIGKILL):
        for pid in (WORLD["victim"], -WORLD["victim"]):
            try:
                os.kill(pid, number)
                done.append(number)
            except OSError:
                pass
    return done or None
