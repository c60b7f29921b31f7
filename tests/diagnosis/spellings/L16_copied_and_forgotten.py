# L16: the first term copied, h left as it was
def compute_loss(h, y):
    first = y * torch.log(h)
    second = (1 - y) * torch.log(h)
    return -(first + second).sum() / len(y)
