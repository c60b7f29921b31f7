# /// attack
# title = "Raises what ends a loop, and groups of exceptions"
# expect = { result = "none", lost = ["error"] }
# ///
def double(x):
    raise StopIteration(2 * x)


def area(width, height):
    raise BaseExceptionGroup("both", [SystemExit(0), KeyboardInterrupt()])


def step(weight, gradient, lr):
    raise StopAsyncIteration
