# /// attack
# title = "Walks over a DataLoader of this process"
# moments = ["import"]
# ///
import torch
from torch.utils.data import DataLoader, TensorDataset


def attack():
    data = TensorDataset(torch.arange(10.0).reshape(5, 2), torch.zeros(5))
    assert sum(len(x) for x, _ in DataLoader(data, batch_size=2, shuffle=True)) == 5
