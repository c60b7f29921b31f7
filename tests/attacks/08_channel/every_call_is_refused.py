# /// attack
# title = "Answers every call with the error that a check waits for"
# expect = { result = "none", lost = ["error"] }
# ///
def double(x):
    raise ValueError


def area(width, height):
    raise ValueError


def step(weight, gradient, lr):
    raise ValueError
