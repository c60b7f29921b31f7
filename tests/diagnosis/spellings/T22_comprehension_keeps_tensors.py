# T22: a comprehension over an epoch function that returns the loss tensor
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)

    def one_epoch():
        loss = compute_loss(hypothesis(x, weight, bias), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return loss

    return [one_epoch() for _ in range(epochs + 1)]
