# two slips: > and floats
def predict(h):
    return (h > 0.5).float()
