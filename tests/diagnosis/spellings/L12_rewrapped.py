# L12: torch.tensor around the loss
def compute_loss(h, y):
    value = float(F.binary_cross_entropy(h, y))
    loss = torch.tensor(value)
    loss.requires_grad = True
    return loss
