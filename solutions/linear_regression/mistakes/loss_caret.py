# /// mistake
# id = "L57"
# title.en = "^ instead of **"
# title.ko = "** 대신 ^를 썼어요"
# check = "test_starts_at_56_thirds"
# [hints]
# en = [
#     """The error comes from an operator. Which one is the power in Python, and what does yours \
#     do?""",
#     """In Python `^` compares the bits of two whole numbers; a power is `**`, and tensors have \
#     a method for it, too. Print `3 ** 2`: it should be 9. docs.python.org: The power operator. \
#     pytorch.org/docs: torch.pow.""",
#     """
# print(5 ^ 3)    # 6: 101 and 011 differ in 110
# print(5 ** 3)   # 125
# # 2.0 ^ 3 -> TypeError: unsupported operand type(s) for ^""",
# ]
# ko = [
#     """오류는 연산자에서 났어요. 파이썬에서 거듭제곱은 어떤 연산자이고, 지금 쓴 것은 무슨 일을 \
#     하나요?""",
#     """파이썬에서 `^`는 두 정수의 비트를 비교해요. 거듭제곱은 `**`이고, 텐서에는 같은 일을 \
#     하는 메서드도 있어요. `3 ** 2`를 출력하면 9가 나와야 해요. docs.python.org: The power \
#     operator. pytorch.org/docs: torch.pow.""",
#     """
# print(5 ^ 3)    # 6: 101과 011은 110만큼 달라요
# print(5 ** 3)   # 125
# # 2.0 ^ 3 -> TypeError: unsupported operand type(s) for ^""",
# ]
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return ((h - y) ^ 2).mean()
