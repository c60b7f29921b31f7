# /// attack
# title = "Sends a signal to everybody"
# moments = ["call"]
# ///
import os
import signal


def attack():
    os.kill(-1, 0)  # zero asks whether it might: no other number is sent where that holds
    return "everybody"
