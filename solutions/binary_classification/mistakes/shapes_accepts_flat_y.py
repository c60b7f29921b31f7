# /// mistake
# id = "C08"
# title = "Accepts a flat y"
# check = "test_refuses_flat_y"
# [hints]
# en = ["What is `y.dim()` when y is (6,)? What shape does h - y have then?"]
# ko = ["y가 (6,)이면 `y.dim()`은 얼마인가요? 그때 h - y의 shape은 무엇일까요?"]
# ///


def check_shapes(x, y):
    if x.dim() != 2 or len(x) != len(y):
        raise ValueError("wrong shape")
    return x.shape[0], x.shape[1]
