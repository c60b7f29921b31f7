# floor(h + 0.5) as a truth
def predict(h):
    return torch.floor(h + 0.5).to(torch.bool)
