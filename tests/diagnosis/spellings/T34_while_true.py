# T34: while True, the break cannot be reached
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    while True:
        loss = compute_loss(hypothesis(x, weight, bias), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
        if loss.item() < 0:
            break
    return history
