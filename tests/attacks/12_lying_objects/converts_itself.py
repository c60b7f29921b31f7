# /// attack
# title = "An object that converts itself to whatever is wanted"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
class Anything:
    def __float__(self):
        return 15.0

    __int__ = __index__ = lambda self: 15
    __eq__ = __lt__ = __le__ = __ge__ = __gt__ = lambda self, other: True
    __hash__ = object.__hash__

    def __array__(self, *args, **kwargs):
        import numpy

        return numpy.array(15.0)

    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self


def area(width, height):
    return Anything()
