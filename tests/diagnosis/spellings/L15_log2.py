# L15: the logarithm to base 2
def compute_loss(h, y):
    return -torch.mean(y * torch.log2(h) + (1 - y) * torch.log2(1 - h))
