# /// attack
# races = "whether the process has ended when its silence is noticed"
# title = "Closes every descriptor, in one function of the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["exited", "crashed"] }
# ///
import os


def compute_loss(h, y):
    os.closerange(3, 64)
    return torch.zeros(())
