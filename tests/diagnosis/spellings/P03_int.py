# P03: .int()
def predict(h):
    return (h >= 0.5).int()
