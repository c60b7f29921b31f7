# /// attack
# title = "Writes what is no text, and terminal codes"
# base = "wrong"
# ///
import os


def attack():
    os.write(1, bytes(range(256)) * 10)
    print("\x1b[2J\x1b]0;title\x07\x1b]8;;http://127.0.0.1/\x07link\x1b]8;;\x07\x9b31m")
    print("\u202e\u2066\ufeff\u2028\u0085")
