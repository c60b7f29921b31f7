# /// attack
# title = "Looks for tokens in its environment, by every way there is"
# ///
import ctypes
import os
import sys


def block():
    """The environment as C has it."""
    pointer = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
    index = 0
    while pointer and pointer[index] is not None:
        yield pointer[index].decode("utf-8", "replace")
        index += 1


def attack():
    seen = [*os.environ, *os.environ.values(), *block(), *sys.argv, *sys.orig_argv]
    seen += [os.getenv("GRADER_TEST_TOKEN") or ""]
    return [text for text in seen if "token" in text.lower()] or None
