# P02: h.sigmoid() once more
def predict(h):
    probability = h.sigmoid()
    return probability >= 0.5
