# only the first three rows
def compute_loss(h, y):
    return F.binary_cross_entropy(h[:3], y[:3])
