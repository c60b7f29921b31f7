# /// attack
# title = "A view that is conjugated when it is read"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong", "error", "wrong"] }
# ///
def double(x):
    return torch.complex(2 * x, x).conj()
