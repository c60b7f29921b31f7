# changed, but it still raises
def compute_loss(h, y):
    n = len(y)
    raise NotImplementedError("compute_loss is not written yet")
