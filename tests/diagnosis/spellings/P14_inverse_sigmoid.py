# P14: an own logit compared with one half
def logit(p):
    return torch.log(p) - torch.log(1 - p)


def predict(h):
    return logit(h) >= 0.5
