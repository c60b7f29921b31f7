# /// attack
# title = "Maps over a pool of threads"
# moments = ["call"]
# ///
from concurrent.futures import ThreadPoolExecutor


def attack():
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(abs, [-1, -2])) == [1, 2]
