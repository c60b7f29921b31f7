# /// attack
# title = "Ends the process by the system call itself"
# [at.import]
# status = "unreadable"
# result = "none"
# [at.call]
# result = "none"
# lost = ["exited"]
# [at.exit]
# result = "none"
# lost = ["exited"]
# ///
import ctypes


def attack():
    ctypes.CDLL(None)._exit(0)
