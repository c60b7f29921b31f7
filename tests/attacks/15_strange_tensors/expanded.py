# /// attack
# title = "One number that says it is 10^12"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "wrong"] }
# ///
def double(x):
    return torch.zeros(1).expand(10**12)
