# /// attack
# title = "Writes into every descriptor, in one function of the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["protocol"] }
# ///
import os
import struct


def compute_loss(h, y):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, struct.pack(">I", 9) + b"forgeries")
        except OSError:
            pass
    return torch.zeros(())
