# /// mistake
# id = "C10"
# title.en = "Returns True or False"
# title.ko = "True나 False를 돌려줘요"
# check = "test_returns_rows_and_columns"
# [hints]
# en = [
#     """True means 'they fit'. Which two numbers does the next step need?""",
#     """What fits needs no True: the caller simply gets the number of samples and the number of \
#     features. What does not fit raises a ValueError, which nobody can overlook as one overlooks \
#     a False. For the six points `print(check_shapes(x, y))` should show (6, 2). Lesson: 'Task 1: \
#     shapes'.""",
#     """
# def fits(box, shelf):
#     return box <= shelf     # a caller may forget to look
# def space_left(box, shelf):
#     if box > shelf:
#         raise ValueError("the box is too wide")
#     return shelf - box      # the number that comes next
# print(fits(30, 80))         # True
# print(space_left(30, 80))   # 50""",
# ]
# ko = [
#     """True는 '맞아요'라는 뜻이에요. 다음 단계에 필요한 숫자 두 개는 무엇일까요?""",
#     """shape이 맞으면 True가 아니라 샘플의 수와 특성의 수를 돌려주면 돼요. 맞지 않으면 \
#     ValueError를 내요. False는 모르고 지나칠 수 있지만 오류는 그럴 수 없어요. 여섯 점을 넣고 \
#     `print(check_shapes(x, y))`를 실행하면 (6, 2)가 나와야 해요. 읽기: '1단계: shape'.""",
#     """
# def fits(box, shelf):
#     return box <= shelf     # 부른 쪽이 보지 않을 수도 있어요
# def space_left(box, shelf):
#     if box > shelf:
#         raise ValueError("the box is too wide")
#     return shelf - box      # 다음에 쓸 숫자
# print(fits(30, 80))         # True
# print(space_left(30, 80))   # 50""",
# ]
# ///


def check_shapes(x, y):
    return x.dim() == 2 and y.dim() == 2 and y.shape[1] == 1 and len(x) == len(y)
