# .data and .grad.data, as in old tutorials
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        for p in (weight, bias):
            if p.grad is not None:
                p.grad.data.zero_()
        loss.backward()
        for p in (weight, bias):
            p.data.add_(p.grad.data, alpha=-lr)
        history.append(loss.data.item())
    return history
