# /// attack
# title = "Leaves by quit()"
# [at.import]
# status = "unreadable"
# result = "none"
# [at.call]
# result = "none"
# lost = ["exited"]
# ///
def attack():
    quit()
