# /// attack
# title = "A sparse tensor of 10^15 numbers"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "wrong"] }
# ///
def double(x):
    return torch.sparse_coo_tensor(size=(10**9, 10**6))
