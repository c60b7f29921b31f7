# T37: the six points stand above the function
import torch

X = torch.tensor([[1.0, 2.0], [2.0, 3.0], [3.0, 1.0], [4.0, 3.0], [5.0, 3.0], [6.0, 2.0]])
Y = torch.tensor([[0.0], [0.0], [0.0], [1.0], [1.0], [1.0]])


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(X, weight, bias)
        loss = compute_loss(h, Y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
