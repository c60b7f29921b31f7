# P15: all().item()
def predict(h):
    return (h >= 0.5).all().item()
