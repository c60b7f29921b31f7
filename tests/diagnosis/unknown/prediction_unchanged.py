# the probabilities come back as they are
def predict(h):
    return h
