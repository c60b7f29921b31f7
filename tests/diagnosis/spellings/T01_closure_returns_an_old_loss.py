# T01: a closure that hands out the loss from before the loop
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    loss = compute_loss(hypothesis(x, weight, bias), y)

    def closure():
        optimizer.zero_grad()
        loss.backward()
        return loss

    return [optimizer.step(closure).item() for _ in range(epochs + 1)]
