# /// attack
# title = "The first thread ends, and another one goes on"
# moments = ["call"]
# expect = { result = "none", lost = ["exited", "crashed", "timeout"] }
# ///
import ctypes
import threading
import time


def attack():
    threading.Thread(target=time.sleep, args=(1e6,)).start()
    ctypes.CDLL(None).syscall({"x86_64": 60, "aarch64": 93}[__import__("platform").machine()], 0)
