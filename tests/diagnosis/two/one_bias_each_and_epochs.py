# W04 + T14
def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros((6, 1), requires_grad=True)
    return weight, bias


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(1001):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
