# /// attack
# title = "Opens raw sockets"
# moments = ["import"]
# ///
import socket


def attack():
    socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)
    return "raw"
