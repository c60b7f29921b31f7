# P11: h.int() == 1
def predict(h):
    return h.int() == 1
