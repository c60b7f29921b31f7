# one random row in every epoch
import random


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        i = random.randrange(len(x))
        loss = compute_loss(hypothesis(x[i : i + 1], weight, bias), y[i : i + 1])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
