# /// attack
# title = "Forks with a terminal of its own"
# moments = ["call"]
# ///
import pty


def attack():
    return pty.fork()
