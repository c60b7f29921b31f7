# the loop is one comprehension
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    opt = torch.optim.SGD(params=[weight, bias], lr=lr)
    return [
        (
            opt.zero_grad(),
            (loss := compute_loss(hypothesis(x, weight, bias), y)).backward(),
            opt.step(),
            loss.item(),
        )[-1]
        for _ in range(epochs + 1)
    ]
