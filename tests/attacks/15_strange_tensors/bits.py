# /// attack
# title = "A tensor of bits without a dtype of NumPy"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "wrong"] }
# ///
def double(x):
    return torch.zeros(4, dtype=torch.uint16)
