# /// attack
# title = "Looks for sockets among what it inherited"
# moments = ["exit"]
# ///
import os
import stat


def attack():
    found = []
    for number in range(256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                found.append(number)
        except OSError:
            pass
    return found or None
