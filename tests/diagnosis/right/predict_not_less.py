# not less than one half
def predict(h):
    return ~(h < 0.5)
