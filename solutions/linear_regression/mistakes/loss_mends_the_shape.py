# /// mistake
# id = "L63"
# title.en = "Mends the shape instead of refusing it"
# title.ko = "맞지 않는 shape을 거절하지 않고 고쳐요"
# check = "test_refuses_flat_y"
# [hints]
# en = [
#     """A y of shape (3,) was bent into shape here, and the caller was told nothing. Is it \
#     certain that its three numbers belong to these three rows?""",
#     """A function that quietly mends its input hides the slip of whoever called it, and \
#     sometimes mends it wrongly. Here the contract is a refusal: shapes that differ get a \
#     ValueError with a sentence that names them. For y of shape (3,) the last line of the \
#     traceback should begin with ValueError. Lesson: 'Task 3: loss'.""",
#     """
# def average_mended(marks):
#     return sum(float(m or 0) for m in marks) / len(marks)
# def average(marks):
#     if None in marks:
#         raise ValueError("a mark is missing")
#     return sum(marks) / len(marks)
# print(average_mended([6.0, None]))   # 3.0: a mark nobody gave
# try:
#     average([6.0, None])
# except ValueError as error:
#     print(error)                     # a mark is missing""",
# ]
# ko = [
#     """shape이 (3,)인 y를 여기서 맞춰 버렸고, 부른 쪽은 아무것도 모르고 지나가요. 그 숫자 세 \
#     개가 정말 이 세 행의 정답일까요?""",
#     """입력을 말없이 고쳐 주는 함수는 부른 쪽의 실수를 숨기고, 때로는 잘못 고치기도 해요. \
#     여기서는 거절하기로 했어요. shape이 다르면 두 shape을 알려 주는 문장과 함께 ValueError를 \
#     내요. shape이 (3,)인 y를 넣었을 때 오류의 마지막 줄이 ValueError로 시작해야 해요. 읽기: \
#     '3단계: loss'.""",
#     """
# def average_mended(marks):
#     return sum(float(m or 0) for m in marks) / len(marks)
# def average(marks):
#     if None in marks:
#         raise ValueError("a mark is missing")
#     return sum(marks) / len(marks)
# print(average_mended([6.0, None]))   # 3.0: 아무도 주지 않은 점수
# try:
#     average([6.0, None])
# except ValueError as error:
#     print(error)                     # a mark is missing""",
# ]
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    y = y.reshape(-1, 1)
    if h.shape != y.shape:
        raise ValueError("h and y should have the same number of rows")
    return F.mse_loss(h, y)
