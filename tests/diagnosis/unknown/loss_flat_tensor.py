# a tensor with one number, shape (1,), cut off
def compute_loss(h, y):
    return torch.tensor([F.binary_cross_entropy(h, y).item()])
