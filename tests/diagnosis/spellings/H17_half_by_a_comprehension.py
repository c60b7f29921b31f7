# H17: [0.5] for each row
def hypothesis(x, weight, bias):
    return torch.tensor([[0.5] for _ in x])
