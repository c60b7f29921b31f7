# P05: the indices of torch.max
def predict(h):
    values, indices = torch.max(h, dim=1)
    return indices
