# a small class does the work
class Logistic:
    """σ(xW + b)."""

    def __init__(self, weight, bias):
        self.weight, self.bias = weight, bias

    def __call__(self, x):
        return torch.sigmoid(x @ self.weight + self.bias)


def hypothesis(x, weight, bias):
    return Logistic(weight, bias)(x)


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    model = Logistic(weight, bias)
    sgd = torch.optim.SGD([model.weight, model.bias], lr=lr)
    losses = []
    for _ in range(epochs + 1):
        loss = compute_loss(model(x), y)
        sgd.zero_grad()
        loss.backward()
        sgd.step()
        losses.append(loss.item())
    return losses
