# T25: prints every epoch, returns nothing
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        weight.grad = bias.grad = None
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
        print(epoch, loss.item())
