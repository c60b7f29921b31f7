# /// attack
# title = "Opens sockets of every family"
# moments = ["call"]
# ///
import socket


def attack():
    opened = []
    for family in range(1, 46):
        for kind in (1, 2, 3, 5):
            try:
                opened.append(socket.socket(family, kind).family)
            except OSError:
                pass
    return opened or None
