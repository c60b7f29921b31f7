# T16: from torch.optim import Adam
from torch.optim import Adam


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = Adam(params=[weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        cost = compute_loss(hypothesis(x, weight, bias), y)
        cost.backward()
        optimizer.step()
        history.append(cost.item())
    return history
