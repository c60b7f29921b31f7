# the tenths' parity
def predict(h):
    return (h * 10).int() % 2 == 1
