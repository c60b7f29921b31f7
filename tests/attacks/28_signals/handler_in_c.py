# /// attack
# title = "Points a signal at nowhere and sends it to itself"
# moments = ["call"]
# expect = { result = "none", lost = ["crashed"] }
# ///
import ctypes
import os
import signal


def attack():
    ctypes.CDLL(None).signal(signal.SIGUSR1, ctypes.c_void_p(16))
    os.kill(os.getpid(), signal.SIGUSR1)
