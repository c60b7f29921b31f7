# /// attack
# title = "Makes pipes and sockets with names"
# ///
import os


def attack():
    os.mkfifo(f"/tmp/{WORLD['mark']}-fifo")
    return "a pipe"
