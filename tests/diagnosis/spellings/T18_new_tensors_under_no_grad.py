# T18: weight = weight - ... under no_grad
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        with torch.no_grad():
            weight = weight - lr * weight.grad
            bias = bias - lr * bias.grad
        losses.append(loss.item())
    return losses
