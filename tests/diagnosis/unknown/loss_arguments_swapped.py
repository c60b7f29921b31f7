# h and y change places
def compute_loss(h, y):
    return F.binary_cross_entropy(y, h)
