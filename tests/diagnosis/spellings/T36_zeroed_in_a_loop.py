# T36: for p in (weight, bias): p.grad.zero_()
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        for p in (weight, bias):
            p.grad.zero_()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        with torch.no_grad():
            for p in (weight, bias):
                p -= lr * p.grad
        history.append(loss.item())
    return history
