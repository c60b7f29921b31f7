# P15: torch.all over the rows
def predict(h):
    right = h >= 0.5
    return torch.all(right)
