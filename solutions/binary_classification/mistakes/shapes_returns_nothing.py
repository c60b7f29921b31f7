# /// mistake
# id = "C01"
# title = "Returns nothing"
# check = "test_returns_rows_and_columns"
# [hints]
# en = ["You looked at the shapes. What does the caller of `check_shapes()` get back?"]
# ko = ["shape을 잘 살펴봤어요. 그런데 `check_shapes()`를 부른 쪽은 무엇을 돌려받나요?"]
# ///


def check_shapes(x, y):
    print(x.shape, x.dim())
    print(y.shape, y.dim())
