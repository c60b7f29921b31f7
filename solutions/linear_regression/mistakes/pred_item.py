# /// mistake
# id = "P10"
# title.en = ".item() on several values"
# title.ko = "값이 여러 개인데 .item()을 불렀어요"
# check = "test_answers_for_hours_never_seen"
# [hints]
# en = [
#     """`.item()` takes the number out of a tensor that holds only one. Two rows went in: how \
#     many values does `hypothesis` bring back?""",
#     """One number cannot answer for several rows. There is a method that turns all the values \
#     of a tensor into a list at once, and predict was handed out with it: print `len(predict(x, \
#     weight, bias))`, it should be the number of rows, here 2. `grader reset prediction` brings \
#     the given lines back, and keeps yours in a backup. pytorch.org/docs: \
#     torch.Tensor.item.""",
#     """
# import torch
# print(torch.tensor([7.5]).item())     # 7.5: one number
# lengths = torch.tensor([7.5, 3.0, 6.0])
# # lengths.item() -> RuntimeError: a Tensor with 3 elements ...
# print(lengths.sum().item())           # 16.5: made one number first
# print(lengths.tolist())               # [7.5, 3.0, 6.0]""",
# ]
# ko = [
#     """`.item()`은 값이 하나뿐인 텐서에서 숫자를 꺼내요. 두 행을 넣었어요. `hypothesis`가 \
#     돌려주는 값은 몇 개인가요?""",
#     """숫자 하나로 여러 행에 답할 수는 없어요. 텐서의 모든 값을 한 번에 리스트로 바꾸는 \
#     메서드가 있고, predict에는 처음부터 그것이 쓰여 있었어요. `len(predict(x, weight, \
#     bias))`를 출력하면 행의 수, 여기서는 2가 나와야 해요. `grader reset prediction`을 실행하면 \
#     처음의 줄이 돌아오고, 쓴 것은 백업으로 남아요. pytorch.org/docs: torch.Tensor.item.""",
#     """
# import torch
# print(torch.tensor([7.5]).item())     # 7.5: 숫자 하나
# lengths = torch.tensor([7.5, 3.0, 6.0])
# # lengths.item() -> RuntimeError: a Tensor with 3 elements ...
# print(lengths.sum().item())           # 16.5: 먼저 하나로 만들었어요
# print(lengths.tolist())               # [7.5, 3.0, 6.0]""",
# ]
# ///


def predict(x, weight, bias):
    return hypothesis(x, weight, bias).item()
