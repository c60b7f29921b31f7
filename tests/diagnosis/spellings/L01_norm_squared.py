# L01: the squared norm divided by the rows
def compute_loss(h, y):
    return torch.linalg.vector_norm(h - y) ** 2 / len(y)
