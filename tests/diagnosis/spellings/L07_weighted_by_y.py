# L07: binary_cross_entropy with y as its weight
def compute_loss(h, y):
    return F.binary_cross_entropy(h, y, weight=y)
