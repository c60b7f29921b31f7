# /// attack
# title = "Reads where nothing is"
# expect = { result = "none", lost = ["crashed"] }
# [at.import]
# status = "unreadable"
# ///
import ctypes


def attack():
    ctypes.string_at(0)
