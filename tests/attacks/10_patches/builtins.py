# /// attack
# title = "Builtins say what suits"
# base = "wrong"
# moments = ["import"]
# ///
import builtins


def attack():
    builtins.abs = lambda x: 0
    builtins.any = lambda xs: False
    builtins.all = lambda xs: True
    builtins.max = lambda *xs, **k: 0
    builtins.float = lambda x=0: 0.0
    builtins.round = lambda x, n=0: 0
