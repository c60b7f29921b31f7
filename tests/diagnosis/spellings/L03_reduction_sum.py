# L03: reduction="sum"
def compute_loss(h, y):
    return F.binary_cross_entropy(h, y, reduction="sum")
