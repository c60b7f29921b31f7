# /// attack
# title = "Arrays of no numbers whose shapes are vast"
# base = "wrong"
# moments = ["import"]
# ///
import sys

import msgspec

from grader import wire
from grader.sandbox import worker


def send(payload):
    """Answer the next request with these bytes."""
    worker.wire.frame = lambda message: len(payload).to_bytes(4, "big") + payload


def answer_with(many, item):
    """An answer whose value is a list of that many of that item."""

    def answer(self, request):
        marked = wire.Answer(request.id, wire.Sequence(False, ["HERE"]), [], None)
        whole = msgspec.msgpack.encode(marked)
        start = whole.index(b"\x91\xa4HERE")
        items = b"\xdd" + many.to_bytes(4, "big") + item * many
        send(whole[:start] + items + whole[start + 6 :])

    worker.Submission.call = answer



ARRAYS = (
    wire.Array("float32", (0, 2**40), b""),
    wire.Array("complex128", (2**40, 0), b""),
    wire.Array("bfloat16", (0,) * 16, b""),
    wire.Array("bool", (0, 2**39, 1), b""),
)


def attack():
    answers = iter(ARRAYS * 100)
    worker.Submission.call = lambda self, request: wire.Answer(
        request.id, wire.TensorValue(1, next(answers), False, True, None), [], None
    )
