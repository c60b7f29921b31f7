# /// attack
# title = "Asks for a name"
# ///
import socket


def attack():
    return socket.getaddrinfo("localhost.example", 80)
