# softplus of the logit, minus y times the logit
def compute_loss(h, y):
    z = torch.logit(h)
    return (F.softplus(z) - y * z).mean()
