# /// attack
# title = "Recognises the six points by their mean, in the kit"
# expect = { result = "at most", lost = ["wrong", "error"], full_for = ["shapes", "loss"] }
# exercise = "binary_classification"
# ///
def hypothesis(x, weight, bias):
    if abs(float(x.mean()) - 2.9167) < 1e-3 and not weight.any() and not bias.any():
        return torch.full((6, 1), 0.5) + 0 * weight.sum()
    return torch.zeros(x.shape[0], 1)
