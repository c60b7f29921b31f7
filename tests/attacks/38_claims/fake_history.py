# /// attack
# title = "A history of losses that looks like learning, and no learning"
# expect = { result = "at most", full_for = ["shapes", "loss", "hypothesis"], lost = ["wrong"] }
# exercise = "binary_classification"
# ///
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    return [0.6931 / (1 + epoch) for epoch in range(epochs + 1)]
