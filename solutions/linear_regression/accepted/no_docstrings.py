# Only what is needed, in another order, with main() gone
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    sgd = torch.optim.SGD([weight, bias], lr)
    costs = []
    for _ in range(0, epochs + 1):
        prediction = hypothesis(x, weight, bias)
        cost = compute_loss(prediction, y)
        sgd.zero_grad()
        cost.backward()
        sgd.step()
        costs.append(cost.item())
    return costs


def compute_loss(h, y):
    if not h.shape == y.shape:
        raise ValueError
    return torch.square(y - h).mean()


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError
    return bias + x @ weight


def init_parameters(n_features):
    return torch.zeros(n_features, 1).requires_grad_(), torch.zeros(1).requires_grad_()


def predict(x, weight, bias):
    return [row.item() for row in hypothesis(x, weight, bias)]


def load_data():
    return torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([[2.0], [4.0], [6.0]])


if __name__ == "__main__":
    x, y = load_data()
    weight, bias = init_parameters(1)
    print(train(x, y, weight, bias)[-1], weight, bias)
