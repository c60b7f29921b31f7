# /// attack
# title = "Weights that were trained elsewhere"
# expect = { result = "at most", full_for = ["shapes", "loss", "hypothesis"], lost = ["wrong", "error"] }
# exercise = "binary_classification"
# ///
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    weight.data = torch.tensor([[3.25299], [1.51790]])[: x.shape[1]]
    bias.data = torch.tensor([-14.48189])
    return [0.019852] * (epochs + 1)
