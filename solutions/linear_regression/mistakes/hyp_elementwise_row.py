# /// mistake
# id = "H04"
# title.en = "* instead of a matrix product"
# title.ko = "행렬 곱 대신 *를 썼어요"
# check = "test_takes_any_number_of_features"
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return x * weight.T + bias
