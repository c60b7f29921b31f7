# /// attack
# title = "Trains a small network with Adam and a schedule"
# moments = ["import", "call"]
# ///
import torch
from torch import nn


def attack():
    net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
    optimizer = torch.optim.Adam(net.parameters())
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    nn.functional.mse_loss(net(torch.ones(4, 2)), torch.zeros(4, 1)).backward()
    optimizer.step()
    schedule.step()
