# /// attack
# title = "Copies the reference by the kernel"
# moments = ["exit"]
# ///
import os

def attack():
    source = os.open(WORLD["solution"], os.O_RDONLY)
    reader, writer = os.pipe()
    os.sendfile(writer, source, 0, 2000)
    return os.read(reader, 2000).decode()
