# positive answers count twice
def compute_loss(h, y):
    return -(2 * y * torch.log(h) + (1 - y) * torch.log(1 - h)).mean()
