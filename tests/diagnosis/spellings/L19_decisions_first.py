# L19: the decisions by torch.where, then the loss
def compute_loss(h, y):
    decisions = torch.where(h >= 0.5, torch.ones_like(h), torch.zeros_like(h))
    return F.binary_cross_entropy(decisions, y)
