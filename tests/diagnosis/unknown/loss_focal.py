# the focal loss
def compute_loss(h, y):
    p = torch.where(y == 1, h, 1 - h)
    return -((1 - p) ** 2 * torch.log(p)).mean()
