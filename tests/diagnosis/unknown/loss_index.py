# asks for a second column
def compute_loss(h, y):
    return -torch.log(h[:, 1]).mean()
