# /// attack
# title = "An exception whose class lies about its bases"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["exited", "error"] }
# ///
class Meta(type):
    @property
    def __mro__(cls):
        raise SystemExit

    @property
    def __name__(cls):
        raise SystemExit


class Odd(ValueError, metaclass=Meta):
    pass


def area(width, height):
    raise Odd
