# a name that is not there
def predict(h):
    return H >= 0.5
