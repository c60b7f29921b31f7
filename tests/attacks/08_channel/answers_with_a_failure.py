# /// attack
# title = "Says that a call both failed and brought a value"
# base = "wrong"
# ///
import sys

from grader import wire


def attack():
    def answer(self, request):
        failure = wire.Failure("passed", "ValueError", ["AssertionError"], "", -1, "")
        return wire.Answer(request.id, 15, [], failure)

    sys.modules["grader.sandbox.worker"].Submission.call = answer
