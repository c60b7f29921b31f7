# /// mistake
# id = "P01"
# title.en = "> instead of >="
# title.ko = ">= 대신 >를 썼어요"
# check = "test_a_tie_is_a_yes"
# [hints]
# en = [
#     """Print `predict(torch.tensor([[0.5]]))`. The docstring says 'at least as likely': what is \
#     the answer for exactly 0.5?""",
#     """'At least' includes equality: at 0.5 answer 1 is exactly as likely as answer 0, and that \
#     is a yes. An untrained model says 0.5 to everything, so it answers True six times. 0.5 \
#     should give True, 0.49 should give False. Lesson: 'Task 5: training'. pytorch.org/docs: \
#     torch.ge.""",
#     """
# import torch
# ages = torch.tensor([17, 18, 19])
# print(ages > 18)   # tensor([False, False,  True]): over 18
# print(ages >= 18)  # tensor([False,  True,  True]): 18 or over""",
# ]
# ko = [
#     """`predict(torch.tensor([[0.5]]))`를 출력해 보세요. 함수 설명은 '작지 않으면 True'예요. \
#     정확히 0.5이면 답은 무엇이어야 할까요?""",
#     """'작지 않으면'에는 같은 경우도 들어가요. 0.5이면 정답이 1일 가능성과 0일 가능성이 똑같으니 \
#     True예요. 학습하기 전의 모델은 모두 0.5라고 하니 True가 여섯 번 나와요. 0.5는 True, 0.49는 \
#     False가 나와야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: torch.ge.""",
#     """
# import torch
# ages = torch.tensor([17, 18, 19])
# print(ages > 18)   # tensor([False, False,  True]): 18세 초과
# print(ages >= 18)  # tensor([False,  True,  True]): 18세 이상""",
# ]
# ///


def predict(h):
    return h > 0.5
