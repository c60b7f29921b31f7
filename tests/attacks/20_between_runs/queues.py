# /// attack
# title = "Leaves a message queue"
# moments = ["call"]
# ///
import ctypes

libc = ctypes.CDLL(None)


def attack():
    found = libc.mq_open(f"/{WORLD['mark']}".encode(), 0o102, 0o600, None)
    return "a queue" if found >= 0 else None
