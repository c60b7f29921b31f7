# /// attack
# title = "Moves tensors to other devices"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory"] }
# ///
import torch


def attack():
    for name in ("mps", "xpu", "cuda:7", "hpu", "vulkan"):
        try:
            torch.zeros(1, device=name)
        except (RuntimeError, AssertionError, NotImplementedError):
            pass
