# T19: copy.deepcopy
import copy


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    w, b = copy.deepcopy(weight), copy.deepcopy(bias)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, w, b), y)
        gw, gb = torch.autograd.grad(loss, (w, b))
        w.data -= lr * gw
        b.data -= lr * gb
        history.append(loss.item())
    return history
