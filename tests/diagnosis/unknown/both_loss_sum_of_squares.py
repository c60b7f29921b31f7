# two slips in one line: squares, and their sum
def compute_loss(h, y):
    return ((h - y) ** 2).sum()
