# /// attack
# title = "Listens for other processes"
# moments = ["exit"]
# ///
def attack():
    from multiprocessing.connection import Client, Listener

    Listener(family="AF_UNIX")
    Client(WORLD["unix"])
    return "connected"
