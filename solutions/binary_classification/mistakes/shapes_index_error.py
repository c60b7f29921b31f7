# /// mistake
# id = "C11"
# title = "IndexError on a flat y"
# check = "test_refuses_flat_y"
# [hints]
# en = ["y has one number in its shape. What must you ask before `y.shape[1]`?"]
# ko = ["y의 shape에는 숫자가 하나뿐이에요. `y.shape[1]`보다 먼저 확인할 것은 무엇일까요?"]
# ///


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (samples, features), got {tuple(x.shape)}")
    if y.shape[1] != 1:
        raise ValueError(f"y should be (samples, 1), got {tuple(y.shape)}")
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"{x.shape[0]} rows of x but {y.shape[0]} rows of y")
    return x.shape[0], x.shape[1]
