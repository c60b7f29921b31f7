# /// attack
# title = "Each answer as large as may cross, and nothing to compress"
# expect = { result = "none", lost = ["wrong", "timeout", "protocol"] }
# ///
def double(x):
    return torch.rand(1_100_000, dtype=torch.float64)


def area(width, height):
    return torch.rand(1_100_000, dtype=torch.float64)


def step(weight, gradient, lr):
    return torch.rand(1_100_000, dtype=torch.float64)
