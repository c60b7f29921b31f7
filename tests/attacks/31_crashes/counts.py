# /// attack
# title = "Spoils the counts that Python keeps"
# moments = ["import", "call"]
# expect = { result = "none", lost = ["crashed", "exited", "protocol", "error"] }
# [at.import]
# status = "unreadable"
# ///
import ctypes


def attack():
    for thing in (None, True, (), int, str, dict):
        ctypes.c_ssize_t.from_address(id(thing)).value = 1
        ctypes.c_void_p.from_address(id(thing) + 8).value = 16
