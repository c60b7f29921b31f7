# /// mistake
# id = "C05"
# title.en = "Asserts instead of raising ValueError"
# title.ko = "ValueError 대신 assert를 썼어요"
# check = "test_refuses_flat_y"
# [hints]
# en = [
#     """What does not fit was found. Which kind of error came out here, and which kind does the \
#     given line about x raise?""",
#     """assert is for what can never be false while your own program is right; `python -O` leaves \
#     it out. What a caller hands in is refused with raise, a kind of error and a sentence that \
#     says why. With a y of shape (6,) the last line of the traceback should begin with \
#     ValueError. Lesson: 'Task 1: shapes'.""",
#     """
# def side_of(area):
#     if area < 0:
#         raise ValueError("an area cannot be negative")
#     return area ** 0.5
# try:
#     side_of(-4)
# except ValueError as error:
#     print(error)  # an area cannot be negative""",
# ]
# ko = [
#     """맞지 않는 shape을 잘 찾았어요. 여기서는 어떤 오류가 났고, 처음부터 주어진 x를 거절하는 \
#     줄은 어떤 오류를 내나요?""",
#     """assert는 내 프로그램이 맞다면 결코 틀릴 수 없는 것에 써요. `python -O`로 실행하면 빠져 \
#     버려요. 부른 쪽이 넘긴 값은 raise로 거절해요. 오류의 종류와 이유를 함께 적어요. shape이 \
#     (6,)인 y를 넣었을 때 오류의 마지막 줄이 ValueError로 시작해야 해요. 읽기: '1단계: \
#     shape'.""",
#     """
# def side_of(area):
#     if area < 0:
#         raise ValueError("an area cannot be negative")
#     return area ** 0.5
# try:
#     side_of(-4)
# except ValueError as error:
#     print(error)  # an area cannot be negative""",
# ]
# ///


def check_shapes(x, y):
    assert x.dim() == 2
    assert y.dim() == 2 and y.shape[1] == 1
    assert x.shape[0] == y.shape[0]
    return x.shape[0], x.shape[1]
