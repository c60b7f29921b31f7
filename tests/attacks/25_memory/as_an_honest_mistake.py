# /// attack
# title = "A tensor that does not fit, without catching the error"
# expect = { result = "at most", lost = ["memory"], zero_for = ["double", "area"], full_for = ["step"] }
# ///
def double(x):
    return torch.zeros(10**12)


def area(width, height):
    return [0] * 10**12
