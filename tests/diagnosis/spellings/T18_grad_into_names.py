# T18: the gradients get names, the tensors are made anew, the log comes first
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        losses.append(loss.item())
        loss.backward()
        dw, db = weight.grad, bias.grad
        weight = weight - lr * dw
        bias = bias - lr * db
    return losses
