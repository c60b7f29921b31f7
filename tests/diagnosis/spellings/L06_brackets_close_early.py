# L06: the brackets after the minus close too early
def compute_loss(h, y):
    return torch.mean(-(y * torch.log(h)) + (1 - y) * torch.log(1 - h))
