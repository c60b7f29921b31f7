# T13: an update by hand that leaves lr out
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        with torch.no_grad():
            weight -= weight.grad
            bias -= bias.grad
            weight.grad.zero_()
            bias.grad.zero_()
        losses.append(loss.item())
    return losses
