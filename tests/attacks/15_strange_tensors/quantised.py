# /// attack
# title = "A quantised tensor"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "wrong"] }
# ///
def double(x):
    return torch.quantize_per_tensor(x.detach() * 2, 0.1, 0, torch.qint8)
