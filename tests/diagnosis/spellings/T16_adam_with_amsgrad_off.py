# T16: Adam, betas written out
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.Adam([weight, bias], lr=lr, betas=(0.9, 0.999))
    history = []
    for epoch in range(epochs + 1):
        h = 1 / (1 + torch.exp(-(x @ weight + bias)))
        cost = compute_loss(h, y)
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        history.append(cost.item())
    return history
