# /// attack
# title = "Stops itself, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["timeout"] }
# ///
import os
import signal


def compute_loss(h, y):
    os.kill(os.getpid(), signal.SIGSTOP)
