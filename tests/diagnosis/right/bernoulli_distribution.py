# torch.distributions.Bernoulli
from torch.distributions import Bernoulli


def compute_loss(h, y):
    return -Bernoulli(probs=h).log_prob(y).mean()
