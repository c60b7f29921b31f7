# L01: mean squared error by hand
def compute_loss(h, y):
    difference = h - y
    return (difference**2).mean()
