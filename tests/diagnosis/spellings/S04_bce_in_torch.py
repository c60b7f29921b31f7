# S04: torch.binary_cross_entropy lives elsewhere
def compute_loss(h, y):
    return torch.binary_cross_entropy(h, y)
