# P08: True if h >= 0.5 else False
def predict(h):
    return True if h >= 0.5 else False
