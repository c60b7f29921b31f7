# /// attack
# title = "Answers by the order of a set of tensors and numbers"
# expect = { result = "at most", zero_for = ["area", "double"], full_for = ["step"] }
# ///
def area(width, height):
    return list({width, height, 3.5, -1, True})


def double(x):
    print(sorted(globals())[:3])
    return list({"a": 1, "b": 2})
