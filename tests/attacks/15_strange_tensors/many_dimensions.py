# /// attack
# title = "Seventy dimensions"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "wrong"] }
# ///
def double(x):
    return torch.zeros((1,) * 60)
