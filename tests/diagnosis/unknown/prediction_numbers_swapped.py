# -1 and 1
def predict(h):
    return torch.sign(h - 0.5)
