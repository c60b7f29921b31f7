# /// attack
# title = "Becomes a program that was never on a disk"
# moments = ["import"]
# ///
import os
import sys


def attack():
    memory = os.memfd_create("program")
    os.write(memory, open(sys.executable, "rb").read(1 << 20))
    os.execve(memory, ["x"], {})
