# /// attack
# title = "The right numbers in one dimension too few"
# expect = { result = "at most", fails = ["test_doubles", "test_hidden_doubles"], full_for = ["area", "step"], lost = ["wrong", "error"] }
# ///
def double(x):
    return (2 * x).flatten() if x.dim() > 1 else (2 * x).reshape(-1, 1)
