# the root of the mean square
def compute_loss(h, y):
    return torch.sqrt(((h - y) ** 2).mean())
