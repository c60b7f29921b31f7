# L05: reduction="none"
def compute_loss(h, y):
    return F.binary_cross_entropy(h, y, reduction="none")
