# /// attack
# title = "Runs over the stack in C"
# moments = ["import", "call"]
# expect = { result = "none", lost = ["crashed"] }
# [at.import]
# status = "unreadable"
# ///
import faulthandler


def attack():
    faulthandler._stack_overflow()
