# epochs halved again and again
def one_epoch(x, y, weight, bias, opt):
    h = hypothesis(x, weight, bias)
    loss = compute_loss(h, y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    return loss.item()


def many(n, step):
    if n == 0:
        return []
    if n == 1:
        return [step()]
    left = many(n // 2, step)
    return left + many(n - n // 2, step)


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    opt = torch.optim.SGD([weight, bias], lr=lr)
    return many(epochs + 1, lambda: one_epoch(x, y, weight, bias, opt))
