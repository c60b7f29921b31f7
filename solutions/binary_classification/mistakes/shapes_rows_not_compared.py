# /// mistake
# id = "C07"
# title = "Numbers of rows not compared"
# check = "test_refuses_another_number_of_rows"
# [hints]
# en = ["6 rows of x, 5 of y: which sample has no answer?"]
# ko = ["x는 6행, y는 5행이에요. 정답이 없는 샘플은 어느 것인가요?"]
# ///


def check_shapes(x, y):
    if x.dim() != 2 or y.dim() != 2 or y.shape[1] != 1:
        raise ValueError("wrong shape")
    return x.shape[0], x.shape[1]
