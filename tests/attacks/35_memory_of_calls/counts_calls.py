# /// attack
# title = "Knows which call it is, and has the answers of the public checks in a list"
# expect = { result = "at most", zero_for = [] }
# ///
calls = []


def area(width, height):
    calls.append(width)
    if len(calls) == 1:
        return 15
    if len(calls) == 2:
        return 6
    raise ValueError
