# L04: nn.BCEWithLogitsLoss
def compute_loss(h, y):
    loss_fn = torch.nn.BCEWithLogitsLoss()
    return loss_fn(h, y)
