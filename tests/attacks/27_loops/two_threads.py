# /// attack
# title = "Two threads, each busy for half of the time"
# moments = ["call"]
# expect = { result = "none", lost = ["timeout"] }
# ///
import threading

import torch


def attack():
    def busy():
        while True:
            torch.ones(300, 300) @ torch.ones(300, 300)

    threading.Thread(target=busy, daemon=True).start()
    busy()
