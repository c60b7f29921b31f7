# /// attack
# title = "A frame of lists in lists, a million deep"
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



def attack():
    def answer(self, request):
        send(b"\x91" * 1_000_000)

    worker.Submission.call = answer
