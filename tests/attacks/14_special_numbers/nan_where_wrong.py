# /// attack
# title = "NaN only where the answer would be wrong"
# expect = { result = "at most", fails = ["test_doubles", "test_hidden_doubles"], full_for = ["area", "step"], lost = ["wrong", "error"] }
# ///
def double(x):
    return torch.where(x > 0, 2 * x, torch.full_like(x, float("nan")))
