# torch.special.xlogy and xlog1py
def compute_loss(h, y):
    return -(torch.special.xlogy(y, h) + torch.special.xlog1py(1 - y, -h)).mean()
