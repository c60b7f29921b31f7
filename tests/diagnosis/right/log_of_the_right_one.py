# log of the probability of what happened
def compute_loss(h, y):
    happened = torch.where(y == 1, h, 1 - h)
    return -happened.log().mean()
