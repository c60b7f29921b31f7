# T37: load_data() in the loop
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        x_train, y_train = load_data()
        h = hypothesis(x_train, weight, bias)
        loss = compute_loss(h, y_train)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
