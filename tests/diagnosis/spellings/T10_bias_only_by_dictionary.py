# T10: a parameter group that holds the bias alone
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    sgd = torch.optim.SGD([{"params": [bias]}], lr=lr)
    losses = []
    for _ in range(epochs + 1):
        sgd.zero_grad()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        sgd.step()
        losses.append(loss.item())
    return losses
