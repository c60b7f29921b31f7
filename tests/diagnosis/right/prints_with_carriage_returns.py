# prints in every function
def check_shapes(x, y):
    print("x:", x.shape, "y:", y.shape)
    if not (x.ndim == 2 and y.ndim == 2):
        raise ValueError("x와 y는 2차원이어야 합니다")
    n, d = x.shape
    if y.shape != (n, 1):
        raise ValueError("y의 모양이 이상합니다")
    return n, d


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
        if epoch % 100 == 0:
            print(f"Epoch {epoch:4d}/{epochs} Cost: {loss.item():.6f}", end="\r")
    return history
