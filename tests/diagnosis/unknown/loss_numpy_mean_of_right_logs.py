# np.mean of torch's logarithms
import numpy as np
def compute_loss(h, y):
    return -np.mean(y * torch.log(h) + (1 - y) * torch.log(1 - h))
