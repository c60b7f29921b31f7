# T55: the whole tutorial, its W and b included
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    # 모델 초기화
    W = torch.zeros((2, 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    # optimizer 설정
    optimizer = torch.optim.SGD([W, b], lr=lr)
    costs = []
    for epoch in range(epochs + 1):
        # Cost 계산
        hypo = torch.sigmoid(x.matmul(W) + b)
        cost = -(y * torch.log(hypo) + (1 - y) * torch.log(1 - hypo)).mean()
        # cost로 H(x) 개선
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        costs.append(cost.item())
    return costs
