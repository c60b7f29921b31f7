# an optimizer for each parameter
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizers = [torch.optim.SGD([p], lr=lr) for p in (weight, bias)]
    history = []
    for _ in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        [o.zero_grad() for o in optimizers]
        loss.backward()
        [o.step() for o in optimizers]
        history.append(loss.item())
    return history
