# /// attack
# races = "whether the second answer is there when the next question is asked"
# title = "Whose answer is right, and who sends another one first, loses it"
# moments = ["call"]
# expect = { result = "at most", lost = ["protocol", "wrong", "error"] }
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
    if request is None:
        return
    for pipe in pipes():
        os.write(pipe, wire.frame(wire.Answer(request.id, 15, [], None)))
