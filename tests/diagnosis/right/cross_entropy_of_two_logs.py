# nll_loss of two columns
def compute_loss(h, y):
    logs = torch.cat([1 - h, h], dim=1).log()
    return F.nll_loss(logs, y.long().squeeze(1))
