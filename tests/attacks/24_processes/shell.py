# /// attack
# title = "Asks a shell"
# moments = ["call"]
# ///
import os


def attack():
    code = os.system(f"touch /tmp/{WORLD['mark']}-shell")
    return "a shell" if code == 0 else None
