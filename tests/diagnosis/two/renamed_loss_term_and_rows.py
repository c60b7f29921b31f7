# C07 + L16
def check_shapes(x, y):
    if x.dim() != 2 or y.dim() != 2 or y.shape[1] != 1:
        raise ValueError("not the shapes that I know")
    return x.shape[0], x.shape[1]


def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - y) * torch.log(h)).mean()
