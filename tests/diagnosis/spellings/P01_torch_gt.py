# P01: torch.gt
def predict(h):
    return torch.gt(h, 0.5)
