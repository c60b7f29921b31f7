# /// attack
# title = "A sparse tensor by rows"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "wrong"] }
# ///
def double(x):
    return (2 * x.detach().reshape(1, -1)).to_sparse_csr()
