# /// attack
# title = "Takes a megabyte at a time"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout"] }
# ///
def attack():
    taken = []
    while len(taken) << 20 < 2 * WORLD["memory"]:
        taken.append(bytearray(1 << 20))
    return f"{len(taken)} MiB"
