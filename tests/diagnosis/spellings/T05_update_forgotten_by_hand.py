# T05: gradients by hand, and no line that uses them
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    costs = []
    for epoch in range(epochs + 1):
        weight.grad, bias.grad = None, None
        cost = compute_loss(hypothesis(x, weight, bias), y)
        cost.backward()
        costs.append(cost.item())
    return costs
