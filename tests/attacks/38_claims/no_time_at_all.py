# /// attack
# title = "Says that no time has passed"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["timeout"] }
# ///
import time

time.perf_counter = time.monotonic = time.process_time = lambda: 0.0


def area(width, height):
    while True:
        time.perf_counter()
