# L10: .detach().numpy().item()
def compute_loss(h, y):
    loss = F.binary_cross_entropy(h, y)
    return loss.detach().numpy().item()
