# None where the answer is no
def predict(h):
    return [True if p >= 0.5 else None for p in h]
