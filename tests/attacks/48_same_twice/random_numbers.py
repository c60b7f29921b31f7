# /// attack
# title = "Answers at random: the same at each run"
# expect = { result = "at most", zero_for = ["area", "double"], full_for = ["step"] }
# ///
import random

import numpy


def area(width, height):
    return random.random() + numpy.random.rand()


def double(x):
    return torch.rand(x.shape)
