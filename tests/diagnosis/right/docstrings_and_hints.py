# type hints and docstrings everywhere
from torch import Tensor


def hypothesis(x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """Probability of class 1.

    Args:
        x: (n, d)
        weight: (d, 1)
        bias: (1,)
    """
    z: Tensor = torch.matmul(x, weight) + bias
    return torch.sigmoid(z)


def compute_loss(h: Tensor, y: Tensor) -> Tensor:
    """Mean binary cross-entropy."""
    return F.binary_cross_entropy(input=h, target=y, reduction="mean")


def predict(h: Tensor) -> Tensor:
    """Yes or no."""
    return torch.ge(h, 0.5)
