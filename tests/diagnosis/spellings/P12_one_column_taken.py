# P12: h[:, 0]
def predict(h):
    probability = h[:, 0]
    return probability >= 0.5
