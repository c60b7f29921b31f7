# /// mistake
# id = "P16"
# title.en = "Returns a Python list"
# title.ko = "Python 리스트를 돌려줘요"
# check = "test_answers_yes_or_no"
# [hints]
# en = [
#     """The answers are right. Print `type(h)` and `type(predict(h))`. Which type do the next \
#     steps expect?""",
#     """A list has no shape and no dtype, and cannot be compared with y row by row. A tensor \
#     compared as a whole gives a tensor of answers, without a loop. Print `type(predict(h))`: it \
#     should be <class 'torch.Tensor'>. Lesson: 'Task 5: training'. pytorch.org/docs: \
#     torch.ge.""",
#     """
# import torch
# temps = torch.tensor([[18.0], [25.0]])
# as_list = [bool(t > 20) for t in temps]
# print(as_list)               # [False, True]: no shape, no dtype
# hot = temps > 20
# print(hot.shape, hot.dtype)  # torch.Size([2, 1]) torch.bool
# print(hot.sum().item())      # 1""",
# ]
# ko = [
#     """답은 맞아요. `type(h)`와 `type(predict(h))`를 출력해 보세요. 다음 단계에서는 어떤 \
#     자료형을 기대할까요?""",
#     """리스트에는 shape도 dtype도 없고, y와 행별로 비교할 수도 없어요. 텐서를 통째로 비교하면 \
#     반복문 없이 답이 든 텐서가 나와요. `type(predict(h))`를 출력하면 <class 'torch.Tensor'>가 \
#     나와야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: torch.ge.""",
#     """
# import torch
# temps = torch.tensor([[18.0], [25.0]])
# as_list = [bool(t > 20) for t in temps]
# print(as_list)               # [False, True]: shape, dtype 없음
# hot = temps > 20
# print(hot.shape, hot.dtype)  # torch.Size([2, 1]) torch.bool
# print(hot.sum().item())      # 1""",
# ]
# ///


def predict(h):
    return [bool(p >= 0.5) for p in h]
