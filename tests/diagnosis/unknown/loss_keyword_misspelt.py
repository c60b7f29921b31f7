# a misspelt keyword of F's function
def compute_loss(h, y):
    return F.binary_cross_entropy(h, y, reducton="mean")
