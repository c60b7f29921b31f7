# softmax of (0, z)
def hypothesis(x, weight, bias):
    z = x @ weight + bias
    return torch.softmax(torch.cat([torch.zeros_like(z), z], dim=1), dim=1)[:, 1:]
