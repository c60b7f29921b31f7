# everything is moved by a tenth
def predict(h):
    return h + 0.1 >= 0.5
