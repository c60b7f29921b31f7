# exp(-logaddexp(0, -z))
def hypothesis(x, weight, bias):
    z = x @ weight + bias
    return torch.exp(-torch.logaddexp(torch.zeros_like(z), -z))
