# h and y mixed up in the second term
def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - h) * torch.log(1 - y)).mean()
