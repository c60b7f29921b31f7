"""Binary classification, all of it wrong: what an attacker starts from who has no right answer."""

import torch


def load_data():
    return torch.zeros(6, 2), torch.zeros(6, 1)


def check_shapes(x, y):
    return (0, 0)


def init_parameters(n_features):
    return torch.ones(n_features), torch.ones(1, 1)


def hypothesis(x, weight, bias):
    return torch.zeros(x.shape[0], 1)


def compute_loss(h, y):
    return torch.zeros(())


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    return [0.0, 0.0]


def predict(h):
    return torch.zeros_like(h)
