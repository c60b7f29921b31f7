# /// attack
# title = "A parameter in place of a tensor is one of torch's own"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong"] }
# ///
def double(x):
    return torch.nn.Parameter(torch.zeros(x.shape))
