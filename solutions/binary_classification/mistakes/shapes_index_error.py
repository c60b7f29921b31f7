# /// mistake
# id = "C11"
# title.en = "IndexError on a flat y"
# title.ko = "1차원 y에서 IndexError가 나요"
# check = "test_refuses_flat_y"
# [hints]
# en = [
#     """The flat y has a single number in its shape. Print `len(y.shape)`: what must you ask \
#     before `y.shape[1]`?""",
#     """`shape[1]` exists only from two dimensions on. With a flat y Python stops there with an \
#     IndexError before your question has an answer. Conditions joined by `or` are worked out from \
#     left to right, and the first that is true ends it: ask for `y.dim()` first. With a y of \
#     shape (6,) the error should be a ValueError. Lesson: 'Task 1: shapes'.""",
#     """
# def is_bad(word):    # a good word begins with s
#     return len(word) == 0 or word[0] != "s"
# print(is_bad("sun"), is_bad("moon"))  # False True
# print(is_bad(""))    # True: word[0] was never looked at
# # the other way round, it stops with an IndexError""",
# ]
# ko = [
#     """1차원 y의 shape에는 숫자가 하나뿐이에요. `len(y.shape)`을 출력해 보세요. `y.shape[1]`보다 \
#     먼저 확인할 것은 무엇일까요?""",
#     """`shape[1]`은 2차원부터 있어요. 1차원 y에서는 답을 알기도 전에 파이썬이 IndexError로 \
#     멈춰요. `or`로 이은 조건은 왼쪽부터 계산하고, 참이 나오면 거기서 끝나요. 그러니 \
#     `y.dim()`부터 확인해요. shape이 (6,)인 y를 넣었을 때 ValueError가 나와야 해요. 읽기: '1단계: \
#     shape'.""",
#     """
# def is_bad(word):    # s로 시작해야 해요
#     return len(word) == 0 or word[0] != "s"
# print(is_bad("sun"), is_bad("moon"))  # False True
# print(is_bad(""))    # True: word[0]은 보지 않았어요
# # 순서를 바꾸면 IndexError로 멈춰요""",
# ]
# ///


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (samples, features), got {tuple(x.shape)}")
    if y.shape[1] != 1:
        raise ValueError(f"y should be (samples, 1), got {tuple(y.shape)}")
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"{x.shape[0]} rows of x but {y.shape[0]} rows of y")
    return x.shape[0], x.shape[1]
