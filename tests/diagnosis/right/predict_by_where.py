# torch.where and bool()
def predict(h):
    ones, zeros = torch.ones_like(h), torch.zeros_like(h)
    return torch.where(h >= 0.5, ones, zeros).bool()
