# /// attack
# title = "Sends from one of a pair of sockets to a path"
# moments = ["call"]
# ///
import socket


def attack():
    near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    near.sendto(b"hello", WORLD["unix_datagram"])
    return "sent"
