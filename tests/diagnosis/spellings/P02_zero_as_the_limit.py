# P02: h >= 0 is true for every probability
def predict(h):
    return h >= 0
