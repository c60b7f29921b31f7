# T13: 0.01 typed into an update by hand
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    learning_rate = 0.01
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        with torch.no_grad():
            weight -= learning_rate * weight.grad
            bias -= learning_rate * bias.grad
        weight.grad.zero_()
        bias.grad.zero_()
        losses.append(loss.item())
    return losses
