# /// mistake
# id = "P09"
# title.en = "Comparison the wrong way round"
# title.ko = "비교 방향이 거꾸로예요"
# check = "test_compares_with_one_half"
# [hints]
# en = [
#     """h is the probability that the answer is 1. Print `predict(torch.tensor([[0.9]]))`: is \
#     that what you would say?""",
#     """A high h means that the model believes in answer 1, so a high h is a True. Read your \
#     comparison aloud with 0.9 in the place of h. 0.9 should give True, 0.1 should give False. \
#     Lesson: 'Task 5: training'. pytorch.org/docs: torch.ge.""",
#     """
# rain = [0.8, 0.3, 0.6]           # chance of rain on three days
# print([p < 0.4 for p in rain])   # [False, True, False]
# # an umbrella on the driest day only
# print([p >= 0.4 for p in rain])  # [True, False, True]""",
# ]
# ko = [
#     """h는 정답이 1일 확률이에요. `predict(torch.tensor([[0.9]]))`를 출력해 보세요. 확률이 0.9일 \
#     때 이 답이 맞을까요?""",
#     """h가 크면 모델은 정답이 1이라고 보는 거예요. 그러니 h가 크면 True예요. h 자리에 0.9를 넣어 \
#     비교식을 소리 내어 읽어 보세요. 0.9는 True, 0.1은 False가 나와야 해요. 읽기: '5단계: 학습'. \
#     pytorch.org/docs: torch.ge.""",
#     """
# rain = [0.8, 0.3, 0.6]           # 사흘 동안 비가 올 확률
# print([p < 0.4 for p in rain])   # [False, True, False]
# # 비가 가장 안 올 날에만 우산을 챙겨요
# print([p >= 0.4 for p in rain])  # [True, False, True]""",
# ]
# ///


def predict(h):
    return h <= 0.5
