# P16: a comprehension over h.tolist()
def predict(h):
    return [row[0] >= 0.5 for row in h.tolist()]
