# /// attack
# title = "Functions that take other arguments"
# whole = true
# expect = { result = "none", lost = ["error"] }
# ///
def double():
    return 2


def area(width, height, depth):
    return width * height * depth


def step(self, *, weight):
    return weight
