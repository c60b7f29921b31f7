# L09: F.cross_entropy(h, y), h and y as they are
def compute_loss(h, y):
    return F.cross_entropy(h, y)
