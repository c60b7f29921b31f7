# mean(dim=0) leaves one dimension
def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - y) * torch.log(1 - h)).mean(dim=0)
