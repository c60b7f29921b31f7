# an empty list
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    return []
