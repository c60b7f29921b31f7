# /// attack
# title = "A parameter with a shape of its own"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "wrong"] }
# ///
class Liar(torch.nn.Parameter):
    @property
    def shape(self):
        return (2, 2)

    def __array__(self, *args):
        import numpy

        return numpy.full((2, 2), 4.0)

    numpy = __array__


def double(x):
    return Liar(torch.zeros(1))
