# /// mistake
# id = "H09"
# title.en = "Yes/no answers instead of probabilities"
# title.ko = "확률 대신 예/아니요 답이에요"
# check = "test_is_half_at_the_start"
# [hints]
# en = [
#     """Your result holds only 0 and 1. If weight moves a tiny bit, does the result move, too? \
#     What slope does it have then?""",
#     """The hypothesis is a probability; yes or no is decided later, by predict. Rounding \
#     makes a staircase, flat on every step, so its gradient is 0 and nothing can be learned. \
#     With zero parameters print `h`: it should be 0.5 in each row. Lesson: 'Task 3: \
#     hypothesis'.""",
#     """
# import torch
# amount = torch.tensor([2.3], requires_grad=True)
# torch.round(3 * amount).backward()
# print(amount.grad)  # tensor([0.])
# amount.grad = None
# (3 * amount).backward()
# print(amount.grad)  # tensor([3.])
# # A price in whole coins does not show a little more or less.""",
# ]
# ko = [
#     """결과에 0과 1만 있어요. weight를 아주 조금 움직이면 결과도 조금 움직이나요? 그렇지 \
#     않다면 기울기는 얼마일까요?""",
#     """hypothesis는 확률이고, 예/아니요는 나중에 predict가 정해요. 반올림하면 계단처럼 \
#     평평해져서 기울기가 0이 되고, 아무것도 배울 수 없어요. parameter가 모두 0일 때 `h`를 \
#     출력해 보세요. 행마다 0.5여야 해요. 읽기: '3단계: hypothesis'.""",
#     """
# import torch
# amount = torch.tensor([2.3], requires_grad=True)
# torch.round(3 * amount).backward()
# print(amount.grad)  # tensor([0.])
# amount.grad = None
# (3 * amount).backward()
# print(amount.grad)  # tensor([3.])
# # 동전 단위로 반올림한 값에는 조금의 차이가 나타나지 않아요.""",
# ]
# ///
import torch


def hypothesis(x, weight, bias):
    return (torch.sigmoid(x @ weight + bias) > 0.5).float()
