# /// attack
# title = "Waits for a lock that it holds"
# moments = ["import"]
# expect = { status = "unreadable", result = "none", lost = ["timeout"] }
# ///
import threading


def attack():
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
