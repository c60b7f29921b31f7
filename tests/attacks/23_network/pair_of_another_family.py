# /// attack
# title = "Asks for a pair of sockets of the internet"
# moments = ["call"]
# ///
import socket


def attack():
    opened = []
    for family in (socket.AF_INET, socket.AF_INET6, 16, 30, 40):
        try:
            opened.append(socket.socketpair(family))
        except OSError:
            pass
    return opened or None
