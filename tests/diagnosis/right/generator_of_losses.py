# a generator yields the losses
def epochs_of(x, y, weight, bias, lr, count):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    for _ in range(count):
        optimizer.zero_grad()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        optimizer.step()
        yield loss.item()


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    return list(epochs_of(x, y, weight, bias, lr, epochs + 1))
