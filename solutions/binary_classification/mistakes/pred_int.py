# /// mistake
# id = "P03"
# title.en = "Numbers instead of booleans"
# title.ko = "bool이 아니라 숫자예요"
# check = "test_answers_yes_or_no"
# [hints]
# en = [
#     """The values are right. Print `predict(h).dtype`: which dtype does a yes/no answer \
#     have?""",
#     """A comparison gives True and False already, dtype torch.bool. Made into 0 and 1, the \
#     answers are numbers again and can no longer pick rows. Print `predict(h).dtype`: it should \
#     be torch.bool. Lesson: 'Task 5: training'. pytorch.org/docs: Tensor Attributes.""",
#     """
# import torch
# ages = torch.tensor([15, 22, 31])
# adult = ages >= 18
# print(adult.dtype)         # torch.bool
# print(ages[adult])         # tensor([22, 31]): it picks rows
# print(ages[adult.long()])  # tensor([15, 22, 22]): positions""",
# ]
# ko = [
#     """값은 맞아요. `predict(h).dtype`을 출력해 보세요. 예/아니요를 나타내는 dtype은 \
#     무엇일까요?""",
#     """비교하면 이미 True와 False, 곧 torch.bool이 나와요. 0과 1로 바꾸면 다시 숫자가 되어 행을 \
#     고르는 데 쓸 수 없어요. `predict(h).dtype`을 출력하면 torch.bool이 나와야 해요. 읽기: \
#     '5단계: 학습'. pytorch.org/docs: Tensor Attributes.""",
#     """
# import torch
# ages = torch.tensor([15, 22, 31])
# adult = ages >= 18
# print(adult.dtype)         # torch.bool
# print(ages[adult])         # tensor([22, 31]): 행을 골라요
# print(ages[adult.long()])  # tensor([15, 22, 22]): 숫자는 위치""",
# ]
# ///


def predict(h):
    return (h >= 0.5).int()
