# /// attack
# title = "Asks torch for two threads and uses them"
# moments = ["call"]
# ///
import torch


def attack():
    torch.set_num_threads(2)
    a = torch.ones(200, 200)
    assert (a @ a)[0, 0] == 200
