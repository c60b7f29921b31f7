# L06: the minus covers the first term only
def compute_loss(h, y):
    cost = -y * torch.log(h) + (1 - y) * torch.log(1 - h)
    return cost.mean()
