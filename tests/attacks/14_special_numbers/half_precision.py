# /// attack
# title = "The right numbers with half of their digits"
# expect = { result = "at most", fails = ["test_doubles", "test_hidden_doubles"], full_for = ["area", "step"], lost = ["wrong"] }
# ///
def double(x):
    return (2 * x + 0.001).half()
