# /// attack
# title = "Lets torch read the reference"
# moments = ["call"]
# ///
import torch

def attack():
    return bytes(torch.from_file(WORLD["solution"], size=500, dtype=torch.uint8)).decode()
