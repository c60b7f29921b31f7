# P02: torch.ge(h, 0) is true for every probability
def predict(h):
    limit = 0.0
    return torch.ge(h, limit)
