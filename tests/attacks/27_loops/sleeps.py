# /// attack
# title = "Sleeps"
# moments = ["call"]
# expect = { result = "none", lost = ["timeout"] }
# ///
import time


def attack():
    time.sleep(1e6)
