# half the loss
def compute_loss(h, y):
    return F.binary_cross_entropy(h, y) / 2
