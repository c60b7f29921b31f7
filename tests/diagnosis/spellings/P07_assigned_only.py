# P07: assigned and forgotten
def predict(h):
    answers = h >= 0.5
