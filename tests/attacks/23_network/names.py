# /// attack
# title = "Asks for a name"
# moments = ["import"]
# ///
import socket


def attack():
    return socket.getaddrinfo("localhost.example", 80)
