# /// attack
# title = "Makes warnings errors"
# moments = ["import"]
# ///
import warnings

import numpy


def attack():
    warnings.simplefilter("error")
    numpy.seterr(all="raise")
