# /// attack
# title = "The right numbers, as text"
# expect = { result = "at most", fails = ["test_doubles", "test_hidden_doubles"], full_for = ["area", "step"], lost = ["wrong", "error"] }
# ///
def double(x):
    return str((2 * x).tolist())
