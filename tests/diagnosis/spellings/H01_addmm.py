# H01: torch.addmm, and that is all
def hypothesis(x, weight, bias):
    """Linear part only."""
    return torch.addmm(bias, x, weight)
