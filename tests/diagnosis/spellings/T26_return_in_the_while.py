# T26: return stands in the while loop
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history, epoch = [], 0
    while epoch < epochs + 1:
        optimizer.zero_grad()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
        epoch += 1
        return history
