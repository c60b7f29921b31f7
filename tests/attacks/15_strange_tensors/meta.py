# /// attack
# title = "A tensor of 10^18 numbers that are nowhere"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "wrong"] }
# ///
def double(x):
    return torch.empty((10**9, 10**9), device="meta")
