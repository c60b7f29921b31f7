# /// mistake
# id = "H13"
# title.en = "The result is cut off from the parameters"
# title.ko = "결과가 parameter에서 끊겼어요"
# check = "test_gradients_flow_back"
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    h = x @ weight + bias
    return h.detach()
