# /// attack
# title = "Asks for determinism, for anomalies, for other precision"
# moments = ["call"]
# ///
import torch


def attack():
    torch.use_deterministic_algorithms(True)
    torch.autograd.set_detect_anomaly(True)
    torch.set_float32_matmul_precision("medium")
    torch.set_flush_denormal(True)
