# P18: numpy and back
def predict(h):
    return torch.from_numpy(h.numpy() >= 0.5)
