# /// attack
# title = "An array of one number in place of a number, which no honest worker sends"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"] }
# ///
import struct
import sys

from grader import wire
from grader.sandbox import worker

true_call = worker.Submission.call
worker.Submission.call = lambda *given: call(*given)


def call(self, request):
    if request.function != "area":
        return true_call(self, request)
    width, height = request.args
    if width < 0:
        return true_call(self, request)
    data = struct.pack("f", width * height)
    return wire.Answer(request.id, wire.Array("float32", (1,), data), [], None)
