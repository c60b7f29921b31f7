# /// attack
# title = "A view with steps of zero over one number"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong", "error", "wrong"] }
# ///
def double(x):
    return torch.as_strided(torch.zeros(1), (3000, 1300), (0, 0))
