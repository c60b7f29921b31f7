# log(h + 0.1)
def compute_loss(h, y):
    return -(y * torch.log(h + 0.1) + (1 - y) * torch.log(1 - h + 0.1)).mean()
