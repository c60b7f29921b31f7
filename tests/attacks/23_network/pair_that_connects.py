# /// attack
# title = "Connects one of a pair of sockets elsewhere"
# moments = ["exit"]
# ///
import socket


def attack():
    reached = []
    for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM, socket.SOCK_SEQPACKET):
        for name in ("unix", "unix_datagram", "abstract", "abstract_datagram"):
            near, far = socket.socketpair(socket.AF_UNIX, kind)
            try:
                near.connect(WORLD[name])
                near.send(b"hello")
                reached.append(name)
            except OSError:
                pass
    return reached or None
