# /// attack
# title = "Makes nowhere the usual place"
# expect = { result = "at most" }
# ///
import torch


def attack():
    torch.set_default_device("meta")
