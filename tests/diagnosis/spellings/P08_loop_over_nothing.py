# P08: if h < 0.5 on the whole tensor, in a helper
def decide(h):
    if h >= 0.5:
        return True
    return False


def predict(h):
    return decide(h)
