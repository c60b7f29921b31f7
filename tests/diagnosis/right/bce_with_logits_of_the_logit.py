# the score is worked back, then BCE with logits: the same function of h
def compute_loss(h, y):
    return F.binary_cross_entropy_with_logits(torch.logit(h), y)
