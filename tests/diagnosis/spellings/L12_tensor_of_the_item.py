# L12: torch.tensor(loss.item(), requires_grad=True)
def compute_loss(h, y):
    loss = F.binary_cross_entropy(h, y)
    return torch.tensor(loss.item(), requires_grad=True)
