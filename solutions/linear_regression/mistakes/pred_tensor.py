# /// mistake
# id = "P50"
# title.en = "A tensor instead of plain numbers"
# title.ko = "숫자 대신 텐서를 돌려줘요"
# check = "test_answers_for_hours_never_seen"
# [hints]
# en = [
#     """The answers are right. Print `type` of what predict returns: is it what the docstring \
#     promises?""",
#     """A tensor carries its shape and its history along; whoever only wants to read the \
#     answers wants plain numbers. predict was handed out ready: print `type(predict(x, weight, \
#     bias))`, it should be <class 'list'>. `grader reset prediction` brings the given lines \
#     back, and keeps yours in a backup. pytorch.org/docs: torch.Tensor.tolist.""",
#     """
# import torch
# areas = torch.tensor([[4.0], [9.0]])
# print(areas.tolist())             # [[4.0], [9.0]]
# print(areas.flatten().tolist())   # [4.0, 9.0]""",
# ]
# ko = [
#     """답은 맞아요. predict가 돌려주는 값의 `type`을 출력해 보세요. docstring에서 약속한 것과 \
#     같은가요?""",
#     """텐서에는 shape과 지나온 기록이 따라다녀요. 답을 읽기만 할 사람에게는 숫자면 충분해요. \
#     predict는 처음부터 쓰여 있었어요. `type(predict(x, weight, bias))`를 출력하면 <class \
#     'list'>가 나와야 해요. `grader reset prediction`을 실행하면 처음의 줄이 돌아오고, 쓴 것은 \
#     백업으로 남아요. pytorch.org/docs: torch.Tensor.tolist.""",
#     """
# import torch
# areas = torch.tensor([[4.0], [9.0]])
# print(areas.tolist())             # [[4.0], [9.0]]
# print(areas.flatten().tolist())   # [4.0, 9.0]""",
# ]
# ///


def predict(x, weight, bias):
    return hypothesis(x, weight, bias)
