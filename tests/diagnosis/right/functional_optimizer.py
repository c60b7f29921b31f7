# torch.optim._functional's sgd on lists
from torch.optim import sgd as optim_sgd


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for _ in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gradients = list(torch.autograd.grad(loss, [weight, bias]))
        with torch.no_grad():
            optim_sgd.sgd(
                [weight, bias], gradients, [None, None],
                weight_decay=0, momentum=0, lr=lr, dampening=0, nesterov=False, maximize=False,
            )
        history.append(loss.item())
    return history
