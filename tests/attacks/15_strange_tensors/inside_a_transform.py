# /// attack
# title = "A tensor that leaked out of vmap"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "wrong"] }
# ///
def double(x):
    leaked = []
    torch.func.vmap(lambda row: leaked.append(row) or row)(torch.zeros(2, 2))
    return leaked[0]
