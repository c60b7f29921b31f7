# /// attack
# title = "Numbers that would fit if they were spread"
# expect = { result = "at most", fails = ["test_doubles", "test_hidden_doubles"], full_for = ["area", "step"], lost = ["wrong", "error"] }
# ///
def double(x):
    return 2 * x[:1, ..., :1] if x.dim() > 1 else torch.full((1, 1), 8.0)
