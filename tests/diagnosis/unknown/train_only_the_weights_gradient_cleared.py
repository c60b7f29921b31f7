# only the weight's gradient is cleared
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
            weight.grad.zero_()
        history.append(loss.item())
    return history
