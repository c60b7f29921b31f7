# P10: h.item() in a helper
def number(h):
    return h.item()


def predict(h):
    return number(h) >= 0.5
