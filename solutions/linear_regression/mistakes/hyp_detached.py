# /// mistake
# id = "H13"
# title = "The result is cut off from the parameters"
# check = "test_gradients_flow_back"
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    h = x @ weight + bias
    return h.detach()
