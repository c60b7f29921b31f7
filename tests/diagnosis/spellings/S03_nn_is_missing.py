# S03: nn without its import
def compute_loss(h, y):
    return nn.BCELoss()(h, y)
