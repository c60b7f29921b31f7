# P03: 1.0 * (h >= 0.5)
def predict(h):
    return 1.0 * (h >= 0.5)
