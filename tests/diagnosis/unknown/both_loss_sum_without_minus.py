# two slips in one line: no minus, and a sum
def compute_loss(h, y):
    return (y * torch.log(h) + (1 - y) * torch.log(1 - h)).sum()
