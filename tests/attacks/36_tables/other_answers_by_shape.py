# /// attack
# title = "Answers by shape alone"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong"] }
# ///
def double(x):
    return torch.full(x.shape, float(2 * x.numel()))
