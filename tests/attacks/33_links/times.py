# /// attack
# title = "Changes the times of files"
# moments = ["exit"]
# ///
import os


def attack():
    done = []
    for path in (WORLD["rival"], WORLD["home"], os.__file__, "/tmp"):
        try:
            os.utime(path, (0, 0))
            done.append(path)
        except OSError:
            pass
    return done or None
