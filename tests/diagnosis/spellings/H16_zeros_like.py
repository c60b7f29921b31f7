# H16: zeros_like of what was handed in
def hypothesis(x, weight, bias):
    w = torch.zeros_like(weight, requires_grad=True)
    b = torch.zeros_like(bias, requires_grad=True)
    return torch.sigmoid(x @ w + b)
