# /// attack
# title = "Asks for a password"
# moments = ["import", "call"]
# expect = { result = "same", seconds = 2.5 }
# ///
import getpass


def attack():
    getpass.getpass()
