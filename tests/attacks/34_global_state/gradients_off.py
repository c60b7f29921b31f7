# /// attack
# title = "Switches gradients off for good"
# expect = { result = "at most", full_for = ["area", "step"] }
# moments = ["import"]
# ///
import torch


def attack():
    torch.set_grad_enabled(False)
