# /// attack
# title = "Connects by TCP"
# ///
import socket


def attack():
    socket.create_connection(("127.0.0.1", WORLD["tcp"]), timeout=1).send(b"hello")
    return "connected"
