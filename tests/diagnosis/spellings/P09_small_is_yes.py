# P09: 0.5 >= h
def predict(h):
    return 0.5 >= h
