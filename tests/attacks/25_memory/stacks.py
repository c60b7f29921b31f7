# /// attack
# title = "Threads with a gigabyte of stack each"
# moments = ["import", "call"]
# ///
import threading


def attack():
    threading.stack_size(1 << 30)
    done = threading.Event()
    for _ in range(10):
        threading.Thread(target=done.wait, daemon=True).start()
    done.set()
    return "ten gigabytes"
