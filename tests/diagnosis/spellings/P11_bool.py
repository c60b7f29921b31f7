# P11: h.bool()
def predict(h):
    return h.bool()
