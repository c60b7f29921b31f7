# /// mistake
# id = "C02"
# title = "The two numbers in the wrong order"
# check = "test_returns_rows_and_columns"
# [hints]
# en = ["x has 6 rows and 2 columns. Which number counts the samples?"]
# ko = ["x는 6행 2열이에요. 둘 중 샘플의 수는 어느 쪽인가요?"]
# ///


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (samples, features), got {tuple(x.shape)}")
    if y.dim() != 2 or y.shape[1] != 1:
        raise ValueError(f"y should be (samples, 1), got {tuple(y.shape)}")
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"{x.shape[0]} rows of x but {y.shape[0]} rows of y")
    return x.shape[1], x.shape[0]
