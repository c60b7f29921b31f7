# two slips: gradients pile up, and 1000 typed in
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(1001):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
