# T01: a while loop with an update by hand, the cost worked out above
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    costs, epoch = [], 0
    cost = compute_loss(hypothesis(x, weight, bias), y)
    while epoch <= epochs:
        weight.grad = bias.grad = None
        cost.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
        costs.append(cost.item())
        epoch += 1
    return costs
