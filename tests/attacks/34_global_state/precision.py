# /// attack
# title = "Asks for anomalies to be found, for other precision"
# moments = ["call"]
# ///
import torch


def attack():
    torch.autograd.set_detect_anomaly(True)
    torch.set_float32_matmul_precision("medium")
    torch.set_flush_denormal(True)
