# /// attack
# title = "Pretends that somebody pressed Ctrl-C"
# [at.import]
# status = "unreadable"
# result = "none"
# [at.call]
# result = "none"
# lost = ["exited"]
# ///
def attack():
    raise KeyboardInterrupt
