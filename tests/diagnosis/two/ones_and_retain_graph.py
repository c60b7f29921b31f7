# W07 + T02
def init_parameters(n_features):
    weight = torch.ones((n_features, 1), requires_grad=True)
    bias = torch.ones(1, requires_grad=True)
    return weight, bias


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    loss = compute_loss(hypothesis(x, weight, bias), y)
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        history.append(loss.item())
    return history
