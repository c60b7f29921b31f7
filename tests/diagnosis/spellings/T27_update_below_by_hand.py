# T27: the update by hand stands below the loop
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        losses.append(loss.item())
    loss.backward()
    with torch.no_grad():
        weight -= lr * weight.grad
        bias -= lr * bias.grad
    return losses
