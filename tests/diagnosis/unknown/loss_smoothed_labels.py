# smoothed labels
def compute_loss(h, y):
    return F.binary_cross_entropy(h, y * 0.9 + 0.05)
