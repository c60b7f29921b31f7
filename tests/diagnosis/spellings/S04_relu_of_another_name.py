# S04: torch.sigmoide
def hypothesis(x, weight, bias):
    z = torch.mm(x, weight) + bias
    return torch.sigmoide(z)
