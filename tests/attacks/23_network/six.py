# /// attack
# title = "Connects by TCP of version 6"
# moments = ["exit"]
# ///
import socket


def attack():
    socket.socket(socket.AF_INET6).connect(("::1", WORLD["tcp"]))
    return "connected"
