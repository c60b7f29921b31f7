# T30: zip over the samples, the mean of the six losses is written down
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        six = []
        for row, answer in zip(x.split(1), y.split(1)):
            loss = compute_loss(hypothesis(row, weight, bias), answer)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            six.append(loss.item())
        history.append(sum(six) / len(six))
    return history
