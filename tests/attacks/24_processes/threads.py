# /// attack
# title = "Starts two thousand threads with small stacks"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory", "error", "protocol"] }
# ///
import threading


def attack():
    threading.stack_size(64 * 1024)
    done = threading.Event()
    for _ in range(2000):
        threading.Thread(target=done.wait, daemon=True).start()
    done.set()
