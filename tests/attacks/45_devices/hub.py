# /// attack
# title = "Downloads a model"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory"] }
# ///
import torch


def attack():
    torch.hub.load("pytorch/vision", "resnet18")
