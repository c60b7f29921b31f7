# /// attack
# title = "Shortens the texts of numbers"
# moments = ["import"]
# ///
import sys

import numpy
import torch


def attack():
    sys.set_int_max_str_digits(640)
    torch.set_printoptions(precision=1)
    numpy.set_printoptions(precision=1)
