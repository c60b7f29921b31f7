# only the y = 0 term
def compute_loss(h, y):
    return -((1 - y) * torch.log(1 - h)).mean()
