# L16: the logarithm is taken once and used twice
def compute_loss(h, y):
    log_h = torch.log(h)
    return -torch.mean(y * log_h + (1 - y) * log_h)
