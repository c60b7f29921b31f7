# L01: F.mse_loss
def compute_loss(h, y):
    return F.mse_loss(h, y)
