# /// mistake
# id = "C02"
# title.en = "The two numbers in the wrong order, and x turned around for good"
# title.ko = "두 수의 순서가 바뀌고 x도 뒤집힌 채 남아요"
# check = "test_returns_rows_and_columns"
# ///


def check_shapes(x, y):
    if y.shape != (len(x), 1):
        raise ValueError("y does not fit x")
    x.t_()
    return x.shape[0], x.shape[1]
