# P06: the second half of six rows
def predict(h):
    return (torch.arange(6) >= 3).reshape(6, 1)
