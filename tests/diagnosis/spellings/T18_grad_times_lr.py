# T18: weight.grad * lr, in this order
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        weight = weight - weight.grad * lr
        bias = bias - bias.grad * lr
        losses.append(loss.item())
    return losses
