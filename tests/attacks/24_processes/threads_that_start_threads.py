# /// attack
# title = "Threads that start threads, each of them busy"
# moments = ["call"]
# expect = { result = "none", lost = ["timeout", "crashed", "memory", "exited"] }
# ///
import threading


def attack():
    def busy():
        threading.Thread(target=busy, daemon=True).start()
        while True:
            pass

    busy()
