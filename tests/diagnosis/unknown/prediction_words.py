# words in place of truths
def predict(h):
    return ["yes" if p >= 0.5 else "no" for p in h]
