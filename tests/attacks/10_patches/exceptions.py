# /// attack
# title = "Exceptions are never equal to what they are"
# base = "wrong"
# moments = ["import"]
# ///
import builtins


def attack():
    builtins.AssertionError = builtins.ValueError
    builtins.Exception = KeyError
    builtins.ValueError = AssertionError
