# L10: float(...)
def compute_loss(h, y):
    loss = -(y * torch.log(h) + (1 - y) * torch.log(1 - h)).mean()
    return float(loss)
