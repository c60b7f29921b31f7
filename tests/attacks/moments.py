"""What stands around an attack in a submission: when it is run, and where its loot would show.

These texts become parts of submissions. They hold `{names}`, the functions that the answer defines,
and nothing else that is filled in.
"""

from __future__ import annotations

BEFORE = '''
def _try(attack):
    """The loot of an attack; None when it was refused, and the answer goes on."""
    try:
        return attack()
    except Exception as error:
        print("refused:", type(error).__name__, error)
        return None


ARGUMENTS = ()  # of the call at hand


'''
AROUND = """

def _attacked(function, strike):
    def call(*args, **kwargs):
        global ARGUMENTS, _inside
        if _inside:  # called by another function of the answer
            return function(*args, **kwargs)
        ARGUMENTS, _inside = args, True
        try:
            loot = strike()
            return function(*args, **kwargs) if loot is None else str(loot)
        finally:
            _inside = False

    return call


def _put_into_each(strike):
    for name in {names}:
        globals()[name] = _attacked(globals()[name], strike)


_inside = False
"""
AFTER = {
    "import": """
_loot = _try(attack)
_put_into_each(lambda: _loot)
""",
    "call": """
_put_into_each(lambda: _try(attack))
""",
    "exit": """
import atexit
import threading
import weakref


class _Last:
    def __del__(self, attack=attack, attempt=_try):
        attempt(attack)


def _in_a_thread():
    found = []
    thread = threading.Thread(target=lambda: found.append(_try(attack)), daemon=True)
    thread.start()
    thread.join(1)
    return found[0] if found else None


_last = _Last()
atexit.register(_try, attack)
weakref.finalize(_last, _try, attack)
_put_into_each(_in_a_thread)
""",
}


def around(attack: str, answer: str, names: list[str], moment: str) -> str:
    """An answer that strikes at that moment."""
    return BEFORE + attack + answer + AROUND.format(names=names) + AFTER[moment]
