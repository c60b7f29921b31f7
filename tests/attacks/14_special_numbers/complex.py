# /// attack
# title = "Complex numbers without an imaginary part"
# expect = { result = "at most", fails = ["test_doubles", "test_hidden_doubles"], full_for = ["area", "step"], lost = ["wrong", "error"] }
# ///
def double(x):
    return torch.complex(2 * x, torch.zeros_like(x))
