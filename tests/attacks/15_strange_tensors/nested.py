# /// attack
# title = "A nested tensor"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "wrong"] }
# ///
def double(x):
    return torch.nested.nested_tensor([torch.ones(2), torch.ones(3)])
