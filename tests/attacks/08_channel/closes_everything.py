# /// attack
# races = "whether the process has ended when its silence is noticed"
# title = "Closes every descriptor"
# [at.import]
# status = "unreadable"
# result = "none"
# lost = ["exited", "crashed"]
# [at.call]
# result = "none"
# lost = ["exited", "crashed"]
# [at.exit]
# result = "none"
# lost = ["exited", "crashed"]
# ///
import os


def attack():
    os.closerange(3, 256)
