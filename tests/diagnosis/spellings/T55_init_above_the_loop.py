# T55: parameters of its own, made before the loop; those handed in are not used
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    w, b = init_parameters(x.shape[1])
    optimizer = torch.optim.SGD([w, b], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, w, b), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
