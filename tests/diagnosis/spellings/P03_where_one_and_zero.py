# P03: torch.where with 1.0 and 0.0
def predict(h):
    return torch.where(h >= 0.5, 1.0, 0.0)
