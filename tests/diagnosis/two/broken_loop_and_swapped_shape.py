# C02 + T01
def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError("x")
    if y.dim() != 2 or y.shape[1] != 1 or len(x) != len(y):
        raise ValueError("y")
    return x.shape[1], x.shape[0]


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    h = hypothesis(x, weight, bias)
    loss = compute_loss(h, y)
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
