# /// mistake
# id = "C04"
# title.en = "Looks at x alone"
# title.ko = "x만 봤어요"
# check = "test_refuses_flat_y"
# [hints]
# en = [
#     """A y of shape (6,) came through here. Print `y.shape` beside `x.shape`: which of your \
#     lines looks at y?""",
#     """Both tensors are handed in, and each can be wrong. y fits if it has two dimensions, one \
#     column, and as many rows as x; each of these three can fail by itself. A y of (6,), of (6, \
#     2) and of (5, 1) should each give a ValueError, a y of (6, 1) the two numbers. Lesson: 'Task \
#     1: shapes'.""",
#     """
# def book(seats, names):
#     if len(names) != seats:  # the second has to fit the first
#         raise ValueError("every seat needs a name")
#     return seats
# try:
#     book(2, ["Ada"])
# except ValueError as error:
#     print(error)             # every seat needs a name""",
# ]
# ko = [
#     """shape이 (6,)인 y가 그대로 통과했어요. `y.shape`과 `x.shape`을 나란히 출력해 보세요. y를 \
#     살펴보는 줄은 어느 것인가요?""",
#     """텐서 두 개를 넘겨받고, 둘 다 잘못될 수 있어요. y는 2차원이고, 열이 하나이고, 행의 수가 \
#     x와 같아야 해요. 이 세 가지는 따로따로 틀릴 수 있어요. y가 (6,), (6, 2), (5, 1)이면 각각 \
#     ValueError가, (6, 1)이면 숫자 두 개가 나와야 해요. 읽기: '1단계: shape'.""",
#     """
# def book(seats, names):
#     if len(names) != seats:  # 두 번째도 맞아야 해요
#         raise ValueError("every seat needs a name")
#     return seats
# try:
#     book(2, ["Ada"])
# except ValueError as error:
#     print(error)             # every seat needs a name""",
# ]
# ///


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError("x should be 2-D")
    return x.shape[0], x.shape[1]
