# /// attack
# title = "Sends right answers when the process ends"
# base = "wrong"
# moments = ["import"]
# ///
import fcntl
import os
import struct


def pipes():
    """Every descriptor that can be written to, the standard ones aside."""
    for descriptor in range(3, 256):
        try:
            if fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE == os.O_WRONLY:
                yield descriptor
        except OSError:
            pass



import atexit

from grader import wire


class Last:
    def __del__(self):
        resend()


def resend():
    for pipe in pipes():
        for number in range(1, 40):
            os.write(pipe, wire.frame(wire.Answer(number, 15, [], None)))


def attack():
    atexit.register(resend)
    globals()["last"] = Last()
