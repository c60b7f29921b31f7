# S05: quit() right at the start
import torch

if torch.zeros(1).item() == 0:
    quit()
