# a tensor filled epoch by epoch
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    from copy import deepcopy

    optimizer = torch.optim.SGD([weight, bias], lr=lr, foreach=False)
    history = torch.empty(epochs + 1)
    for i in range(epochs + 1):
        optimizer.zero_grad()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        history[i] = deepcopy(loss.detach())
        optimizer.step()
    return history.tolist()
