# /// attack
# title = "Prints without end"
# [at.import]
# status = "unreadable"
# result = "none"
# lost = ["output"]
# [at.call]
# result = "none"
# lost = ["output"]
# [at.exit]
# result = "none"
# lost = ["output"]
# ///
def attack():
    while True:
        print("x" * 10_000)
