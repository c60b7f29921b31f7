# the answers lie on their side
def predict(h):
    return (h >= 0.5).T
