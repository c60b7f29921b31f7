# /// attack
# races = "whether the stack or the time ends first"
# title = "Calls itself a million times, by way of C"
# moments = ["call"]
# expect = { result = "at most", lost = ["crashed", "timeout", "memory"] }
# ///
import functools
import sys


def attack():
    sys.setrecursionlimit(10**9)
    call = lambda x: x  # noqa: E731
    for _ in range(1_000_000):
        call = functools.partial(functools.reduce, lambda a, b, c=call: c(a), [1, 2])
    nested = []
    for _ in range(1_000_000):
        nested = [nested]
    repr(nested)
