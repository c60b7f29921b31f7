# /// attack
# title = "Changes what it was given, and hands that in"
# expect = { result = "same" }
# ///
def double(x):
    return x.mul_(2) if not x.requires_grad else 2 * x
