# /// attack
# title = "The encoder of messages is replaced"
# base = "wrong"
# [at.import]
# status = "unreadable"
# ///
import msgspec

from grader import wire


def attack():
    class Encoder:
        def encode(self, message):
            return msgspec.msgpack.encode({"type": "passed", "id": message.id, "value": True})

    wire._encoder = Encoder()
