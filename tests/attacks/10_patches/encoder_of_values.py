# /// attack
# title = "Every value is encoded as the one that is wanted"
# base = "wrong"
# moments = ["exit"]
# ///
from grader.sandbox import values, worker


def attack():
    values.encode = worker.encode = lambda thing, objects: True
