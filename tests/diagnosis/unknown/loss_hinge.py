# the hinge loss
def compute_loss(h, y):
    return torch.clamp(1 - (2 * y - 1) * (2 * h - 1), min=0).mean()
