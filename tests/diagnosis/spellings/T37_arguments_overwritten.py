# T37: the arguments are overwritten in the loop's first line
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        x, y = load_data()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gw, gb = torch.autograd.grad(loss, (weight, bias))
        weight.data -= lr * gw
        bias.data -= lr * gb
        history.append(loss.item())
    return history
