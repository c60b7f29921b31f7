# /// attack
# title = "As many numbers as may cross"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong", "error", "wrong"] }
# ///
def double(x):
    return torch.zeros(4_000_000)
