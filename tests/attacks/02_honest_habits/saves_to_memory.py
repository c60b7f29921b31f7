# /// attack
# title = "Saves a state and loads it again, in memory"
# moments = ["call"]
# ///
import io

import torch


def attack():
    buffer = io.BytesIO()
    torch.save({"weight": torch.ones(2)}, buffer)
    buffer.seek(0)
    assert torch.load(buffer, weights_only=True)["weight"].sum() == 2
