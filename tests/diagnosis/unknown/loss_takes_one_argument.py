# takes h alone: every check has the same TypeError
def compute_loss(h):
    return -h.log().mean()
