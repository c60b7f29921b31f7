# /// attack
# title = "Imports multiprocessing and counts processors"
# moments = ["call"]
# ///
import multiprocessing
import os
import platform


def attack():
    multiprocessing.cpu_count()
    os.cpu_count()
    platform.platform()
