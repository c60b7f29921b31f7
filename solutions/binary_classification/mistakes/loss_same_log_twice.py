# /// mistake
# id = "L16"
# title.en = "log(h) in both terms"
# title.ko = "두 항 모두 log(h)예요"
# check = "test_weighs_each_answer"
# [hints]
# en = [
#     """For a sample with y = 0 a good answer is close to 0. Print your loss for y = 0 and h = \
#     0.1: is it small?""",
#     """h is the probability of answer 1, so the probability of answer 0 is what is left of 1. \
#     Where y is 0, that is the one the logarithm needs. For h = 0.1 and y = 0 print the loss: \
#     it should be 0.1054. Lesson: 'Task 4: loss'.""",
#     """
# import torch
# rain = torch.tensor([0.25, 0.25, 0.75])
# wet = torch.tensor([1.0, 0.0, 0.0])
# twice_rain = wet * rain + (1 - wet) * rain
# rain_or_dry = wet * rain + (1 - wet) * (1 - rain)
# print(twice_rain.tolist())  # [0.25, 0.25, 0.75]
# print(rain_or_dry.tolist())  # [0.25, 0.75, 0.25]
# # What chance did the forecast give to the weather that came?""",
# ]
# ko = [
#     """y = 0인 샘플은 h가 0에 가까울수록 좋은 답이에요. y = 0, h = 0.1일 때의 loss를 출력해 \
#     보세요. 작은 값인가요?""",
#     """h는 정답이 1일 확률이니까, 정답이 0일 확률은 1에서 h를 뺀 나머지예요. y가 0인 샘플에는 \
#     그 확률의 로그가 필요해요. h = 0.1, y = 0일 때의 loss를 출력해 보세요. 0.1054여야 해요. \
#     읽기: '4단계: loss'.""",
#     """
# import torch
# rain = torch.tensor([0.25, 0.25, 0.75])
# wet = torch.tensor([1.0, 0.0, 0.0])
# twice_rain = wet * rain + (1 - wet) * rain
# rain_or_dry = wet * rain + (1 - wet) * (1 - rain)
# print(twice_rain.tolist())  # [0.25, 0.25, 0.75]
# print(rain_or_dry.tolist())  # [0.25, 0.75, 0.25]
# # 예보는 실제로 온 날씨에 확률을 얼마나 주었나요?""",
# ]
# ///
import torch


def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - y) * torch.log(h)).mean()
