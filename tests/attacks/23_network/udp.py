# /// attack
# title = "Sends by UDP"
# ///
import socket


def attack():
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"hello", ("127.0.0.1", WORLD["udp"]))
    return "sent"
