# /// mistake
# id = "P10"
# title.en = ".item() on several values"
# title.ko = "값이 여러 개인데 .item()을 불렀어요"
# check = "test_answers_yes_or_no"
# [hints]
# en = [
#     """`.item()` takes the number out of a tensor that holds only one. Print `h.shape`: how many \
#     values does h hold here?""",
#     """`.item()` gives one Python number, and one number cannot answer for several rows. A \
#     comparison works on the whole tensor at once and keeps its shape. Print `predict(h).shape`: \
#     it should be that of h, torch.Size([3, 1]) in this check. Lesson: 'Task 5: training'. \
#     pytorch.org/docs: torch.Tensor.item.""",
#     """
# import torch
# print(torch.tensor([7.5]).item() > 5)  # True: one number
# lengths = torch.tensor([7.5, 3.0, 6.0])
# print(lengths.sum().item())  # 16.5: made one number first
# print(lengths > 5)           # tensor([ True, False,  True])""",
# ]
# ko = [
#     """`.item()`은 값이 하나뿐인 텐서에서 숫자를 꺼내요. `h.shape`을 출력해 보세요. 여기서 h에는 \
#     값이 몇 개 있나요?""",
#     """`.item()`은 파이썬 숫자 하나를 주는데, 숫자 하나로 여러 행에 답할 수는 없어요. 텐서는 \
#     통째로 비교할 수 있고, 그러면 shape도 그대로예요. `predict(h).shape`을 출력하면 h의 shape, \
#     이 검사에서는 torch.Size([3, 1])이 나와야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: \
#     torch.Tensor.item.""",
#     """
# import torch
# print(torch.tensor([7.5]).item() > 5)  # True: 숫자 하나
# lengths = torch.tensor([7.5, 3.0, 6.0])
# print(lengths.sum().item())  # 16.5: 먼저 하나로 만들었어요
# print(lengths > 5)           # tensor([ True, False,  True])""",
# ]
# ///


def predict(h):
    return float(h) >= 0.5
