# P01: 0.5 < h
def predict(h):
    limit = 0.5
    return limit < h
