# worked out in float64
def compute_loss(h, y):
    h, y = h.double(), y.double()
    return -(y * h.log() + (1 - y) * torch.log1p(-h)).mean().float()
