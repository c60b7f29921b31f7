# /// attack
# races = "in which check the time of all checks together runs out"
# title = "Never ends"
# [at.import]
# status = "unreadable"
# result = "none"
# lost = ["timeout"]
# [at.call]
# result = "none"
# lost = ["timeout"]
# [at.exit]
# result = "at most"
# lost = ["timeout"]
# ///
def attack():
    while True:
        pass
