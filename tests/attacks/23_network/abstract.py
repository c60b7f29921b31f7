# /// attack
# title = "Connects to an abstract socket"
# moments = ["import"]
# ///
import socket


def attack():
    socket.socket(socket.AF_UNIX).connect(WORLD["abstract"])
    return "connected"
