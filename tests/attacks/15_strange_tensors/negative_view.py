# /// attack
# title = "A view that is negated when it is read"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong", "error", "wrong"] }
# ///
def double(x):
    return torch._neg_view(-3 * x)
