# S02: a text is never closed (whole file)
import torch


def check_shapes(x, y):
    raise ValueError("x has the wrong shape)


def predict(h):
    return h >= 0.5
