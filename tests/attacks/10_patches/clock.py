# /// attack
# title = "Clocks stand still"
# base = "wrong"
# moments = ["exit"]
# ///
import time


def attack():
    for name in ("time", "perf_counter", "monotonic", "process_time", "thread_time"):
        setattr(time, name, lambda: 0.0)
    time.sleep = lambda seconds: None
