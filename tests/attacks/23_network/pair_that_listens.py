# /// attack
# title = "Gives one of a pair of sockets a name, and listens"
# moments = ["import"]
# ///
import socket


def attack():
    heard = []
    for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM, socket.SOCK_SEQPACKET):
        near, far = socket.socketpair(socket.AF_UNIX, kind)
        try:
            near.bind(f"\0{WORLD['mark']}-mine")
            near.listen()
            heard.append(kind)
        except OSError:
            pass
    return heard or None
