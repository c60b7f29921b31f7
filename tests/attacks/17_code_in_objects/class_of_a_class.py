# /// attack
# title = "A class whose own class answers every question"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong", "exited"] }
# ///
class Meta(type):
    def __getattribute__(cls, name):
        raise KeyboardInterrupt

    def __instancecheck__(cls, thing):
        return True


class Odd(metaclass=Meta):
    pass


def area(width, height):
    return object.__new__(Odd)
