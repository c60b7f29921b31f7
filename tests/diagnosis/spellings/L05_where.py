# L05: torch.where, and no mean
def compute_loss(h, y):
    return torch.where(y == 1, -torch.log(h), -torch.log(1 - h))
