# C04 + T34
def check_shapes(x, y):
    return x.shape[0], x.shape[1]


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    while len(losses) < epochs + 1:
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gw, gb = torch.autograd.grad(loss, [weight, bias])
        weight.data -= lr * gw
        bias.data -= lr * gb
    return losses
