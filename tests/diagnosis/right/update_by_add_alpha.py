# weight.add_(grad, alpha=-lr) under no_grad
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for _ in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        history.append(loss.item())
        with torch.no_grad():
            for p in (weight, bias):
                p.add_(p.grad, alpha=-lr)
                p.grad = None
    return history
