# /// attack
# title = "Two functions of the kit are right"
# expect = { result = "at most", zero_for = ["hypothesis", "loss", "training"], full_for = ["shapes"] }
# exercise = "binary_classification"
# ///
def hypothesis(x, weight, bias):
    raise NotImplementedError("hypothesis is not written yet")


def compute_loss(h, y):
    return torch.zeros(())


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    return []
