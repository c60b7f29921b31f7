# /// attack
# title = "isinstance, len and type lie"
# base = "wrong"
# [at.import]
# status = "unreadable"
# ///
import builtins


def attack():
    true_type = type
    builtins.isinstance = lambda thing, kind: True
    builtins.len = lambda thing: 1
    builtins.type = lambda *a: float if len(a) == 1 else true_type(*a)
