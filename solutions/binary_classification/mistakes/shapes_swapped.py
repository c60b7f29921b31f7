# /// mistake
# id = "C02"
# title.en = "The two numbers in the wrong order"
# title.ko = "두 수의 순서가 바뀌었어요"
# check = "test_returns_rows_and_columns"
# [hints]
# en = [
#     """x has 6 rows and 2 columns. Print `x.shape` beside what you return. Which number counts \
#     the samples?""",
#     """One sample is one row, one feature is one column, and a shape names the rows first. The \
#     caller writes `n_samples, n_features = check_shapes(x, y)`, so the order matters. For the \
#     six points `print(check_shapes(x, y))` should show (6, 2). Lesson: 'Task 1: shapes'.""",
#     """
# import torch
# seats = torch.ones(4, 9)    # a cinema: 4 rows of 9 seats
# rows, in_a_row = seats.shape
# print(rows, in_a_row)       # 4 9
# print(seats[0].shape)       # torch.Size([9]): one row
# print(seats[:, 0].shape)    # torch.Size([4]): one column""",
# ]
# ko = [
#     """x는 6행 2열이에요. `x.shape`과 지금 돌려주는 값을 나란히 출력해 보세요. 둘 중 샘플의 수는 \
#     어느 쪽인가요?""",
#     """샘플 하나가 한 행, 특성 하나가 한 열이고, shape에는 행의 수가 먼저 나와요. 부른 쪽은 \
#     `n_samples, n_features = check_shapes(x, y)`라고 쓰니 순서가 중요해요. 여섯 점을 넣고 \
#     `print(check_shapes(x, y))`를 실행하면 (6, 2)가 나와야 해요. 읽기: '1단계: shape'.""",
#     """
# import torch
# seats = torch.ones(4, 9)    # 영화관: 좌석 9개짜리 4행
# rows, in_a_row = seats.shape
# print(rows, in_a_row)       # 4 9
# print(seats[0].shape)       # torch.Size([9]): 한 행
# print(seats[:, 0].shape)    # torch.Size([4]): 한 열""",
# ]
# ///


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (samples, features), got {tuple(x.shape)}")
    if y.dim() != 2 or y.shape[1] != 1:
        raise ValueError(f"y should be (samples, 1), got {tuple(y.shape)}")
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"{x.shape[0]} rows of x but {y.shape[0]} rows of y")
    return x.shape[1], x.shape[0]
