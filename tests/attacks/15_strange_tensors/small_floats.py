# /// attack
# title = "Floats of eight bits"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "wrong"] }
# ///
def double(x):
    return (2 * x).to(torch.float8_e4m3fn)
