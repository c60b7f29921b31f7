# P17: sum divided by length
def predict(h):
    average = h.sum() / len(h)
    return h >= average
