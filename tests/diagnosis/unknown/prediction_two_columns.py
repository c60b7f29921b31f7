# both classes side by side
def predict(h):
    return torch.cat([h < 0.5, h >= 0.5], dim=1)
