# /// attack
# title = "Downloads weights"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory"] }
# ///
import torch


def attack():
    torch.hub.load_state_dict_from_url("http://127.0.0.1:1/x.pth")
