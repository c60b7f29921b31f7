# /// attack
# title = "Enters inference mode and stays"
# expect = { result = "at most" }
# moments = ["exit"]
# ///
import torch


def attack():
    torch.inference_mode().__enter__()
