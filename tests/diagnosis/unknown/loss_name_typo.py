# a name that is not there
def compute_loss(h, y):
    return F.binary_cross_entropy(hypo, y)
