# T20: init_parameters stands in the loop
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        w, b = init_parameters(x.shape[1])
        sgd = torch.optim.SGD([w, b], lr)
        loss = compute_loss(hypothesis(x, w, b), y)
        loss.backward()
        sgd.step()
        history.append(loss.item())
    return history
