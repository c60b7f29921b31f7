# P09: ~(h >= 0.5)
def predict(h):
    return ~(h >= 0.5)
