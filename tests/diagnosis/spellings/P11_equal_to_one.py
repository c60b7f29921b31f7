# P11: torch.eq(h, 1.0)
def predict(h):
    return torch.eq(h, 1.0)
