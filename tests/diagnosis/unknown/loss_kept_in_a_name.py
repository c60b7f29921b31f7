# the loss is kept in a name
def compute_loss(h, y):
    cost = -(y * torch.log(h) + (1 - y) * torch.log(1 - h)).mean()
