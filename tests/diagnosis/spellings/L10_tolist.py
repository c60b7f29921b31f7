# L10: tolist() of a single number
def compute_loss(h, y):
    return F.binary_cross_entropy(h, y).tolist()
