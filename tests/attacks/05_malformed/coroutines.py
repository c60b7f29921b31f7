# /// attack
# title = "Coroutines and generators in place of functions"
# whole = true
# expect = { result = "none", lost = ["unsupported", "wrong"] }
# ///
async def double(x):
    return 2 * x


def area(width, height):
    yield width * height


async def step(weight, gradient, lr):
    return weight
