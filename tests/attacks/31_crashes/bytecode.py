# /// attack
# title = "Runs bytecode that was never compiled"
# moments = ["call"]
# expect = { result = "none", lost = ["crashed", "exited", "error", "timeout", "memory"] }
# [at.import]
# status = "unreadable"
# ///
def attack():
    def empty():
        pass

    empty.__code__ = empty.__code__.replace(co_code=bytes(range(1, 255, 2)) * 50, co_stacksize=0)
    empty()
