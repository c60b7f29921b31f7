# /// attack
# title = "Asks which device there is, as tutorials do"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory"] }
# ///
import torch


def attack():
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.zeros(1, device=device)
