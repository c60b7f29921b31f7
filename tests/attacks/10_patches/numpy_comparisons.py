# /// attack
# title = "NumPy says that all is equal"
# base = "wrong"
# ///
import numpy


def attack():
    def yes(*args, **kwargs):
        return numpy.ones(1, bool)

    numpy.abs = numpy.isfinite = numpy.allclose = numpy.array_equal = numpy.isclose = yes
    numpy.testing.assert_allclose = numpy.testing.assert_array_equal = yes
