# /// attack
# title = "Starts a pool of processes"
# moments = ["import", "call"]
# ///
import multiprocessing


def attack():
    with multiprocessing.get_context("fork").Pool(2) as pool:
        return pool.map(abs, [1])
