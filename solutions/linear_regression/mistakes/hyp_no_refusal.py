# /// mistake
# id = "H53"
# title.en = "The given refusal is gone"
# title.ko = "주어진 거절 코드가 없어졌어요"
# check = "test_refuses_flat_x"
# [hints]
# en = [
#     """A flat x of shape (3,) came through to your line. The function was handed out with a \
#     refusal: which line of it is still there?""",
#     """What does not fit is refused where it comes in, with a sentence that says so; a matrix \
#     product would speak of sizes much later, or not at all. For an x of shape (3,) the last \
#     line of the traceback should begin with ValueError. `grader reset hypothesis` brings the \
#     given lines back, and keeps yours in a backup. Lesson: 'Task 2: hypothesis'.""",
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
#     """shape이 (3,)인 x가 식까지 그대로 들어왔어요. 이 함수에는 처음부터 거절하는 줄이 \
#     있었어요. 아직 남아 있는 줄은 무엇인가요?""",
#     """맞지 않는 값은 들어오는 곳에서, 이유를 적어 거절해요. 그러지 않으면 행렬곱이 나중에야 \
#     크기를 탓하거나 아예 아무 말도 하지 않아요. shape이 (3,)인 x를 넣었을 때 오류의 마지막 \
#     줄이 ValueError로 시작해야 해요. `grader reset hypothesis`를 실행하면 처음의 줄이 \
#     돌아오고, 쓴 것은 백업으로 남아요. 읽기: '2단계: hypothesis'.""",
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


def hypothesis(x, weight, bias):
    return x @ weight + bias
