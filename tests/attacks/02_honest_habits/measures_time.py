# /// attack
# title = "Measures time and writes dates"
# moments = ["import"]
# ///
import datetime
import time


def attack():
    start = time.perf_counter()
    print(f"{datetime.datetime.now():%Y-%m-%d}", time.perf_counter() - start)
