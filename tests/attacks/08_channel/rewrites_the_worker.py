# /// attack
# title = "Puts a function of its own in place of the worker's"
# base = "wrong"
# ///
import sys

from grader import wire


def attack():
    def answer(self, request):
        return wire.Answer(request.id, True, [], None)

    sys.modules["grader.sandbox.worker"].Submission.call = answer
