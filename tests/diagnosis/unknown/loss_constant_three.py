# another constant, typed in
def compute_loss(h, y):
    return torch.tensor(3.0, requires_grad=True)
