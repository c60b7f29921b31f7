# /// attack
# title = "Connects to a socket in the file system"
# moments = ["exit"]
# ///
import socket


def attack():
    socket.socket(socket.AF_UNIX).connect(WORLD["unix"])
    return "connected"
