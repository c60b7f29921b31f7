# /// attack
# title = "Exceptions by the names that the kit gives a meaning"
# expect = { result = "none", lost = ["error"] }
# ///
class load(Exception):
    pass


class before(Exception):
    pass


class NotImplementedError(Exception):
    pass


def area(width, height):
    raise load("budget")


def double(x):
    raise before("budget")


def step(weight, gradient, lr):
    raise NotImplementedError("{line}")
