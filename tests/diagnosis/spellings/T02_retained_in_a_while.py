# T02: a while loop, retain_graph by a keyword dictionary
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    keep = {"retain_graph": True}
    sgd = torch.optim.SGD([weight, bias], lr=lr)
    cost, costs = compute_loss(hypothesis(x, weight, bias), y), []
    while len(costs) <= epochs:
        sgd.zero_grad()
        cost.backward(**keep)
        sgd.step()
        costs.append(cost.item())
    return costs
