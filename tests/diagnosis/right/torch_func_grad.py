# torch.func.grad_and_value
from torch.func import grad_and_value


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    def cost(parameters):
        return compute_loss(hypothesis(x, *parameters), y)

    history = []
    for _ in range(epochs + 1):
        gradients, loss = grad_and_value(cost)((weight, bias))
        with torch.no_grad():
            for tensor, gradient in zip((weight, bias), gradients):
                tensor.sub_(lr * gradient)
        history.append(loss.item())
    return history
