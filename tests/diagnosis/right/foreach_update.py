# torch._foreach_add_ does the update
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    parameters = [weight, bias]
    history = []
    for _ in range(epochs + 1):
        loss = compute_loss(hypothesis(x, *parameters), y)
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            torch._foreach_add_(parameters, list(gradients), alpha=-lr)
        history.append(loss.item())
    return history
