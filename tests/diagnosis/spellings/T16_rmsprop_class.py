# T16: RMSprop
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    opt = torch.optim.RMSprop([weight, bias], lr=lr)
    losses = []
    for i in range(0, epochs + 1):
        opt.zero_grad()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        opt.step()
        losses += [loss.item()]
    return losses
