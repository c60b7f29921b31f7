# /// attack
# title = "Writes where shared memory is"
# moments = ["exit"]
# ///
def attack():
    with open(f"/dev/shm/{WORLD['mark']}", "wb") as file:
        file.write(bytes(1 << 20))
    return "a file"
