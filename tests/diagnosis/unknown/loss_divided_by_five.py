# divided by n - 1
def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - y) * torch.log(1 - h)).sum() / (len(y) - 1)
