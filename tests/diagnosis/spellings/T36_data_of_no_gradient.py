# T36: weight.grad.data.zero_() at the top of the loop
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        weight.grad.data.zero_()
        bias.grad.data.zero_()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        weight.data -= lr * weight.grad.data
        bias.data -= lr * bias.grad.data
        losses.append(loss.item())
    return losses
