# /// mistake
# id = "P11"
# title.en = "Converts instead of comparing"
# title.ko = "비교하지 않고 자료형만 바꿨어요"
# check = "test_compares_with_one_half"
# [hints]
# en = [
#     """Try h = 0.3, h = 0.7 and h = 1. For which of them do you answer True, and for which \
#     should you?""",
#     """To turn a number into a yes or no is not to compare it with a limit: `== 1` and `.int()` \
#     say yes to 1 alone, `.bool()` to everything but 0. A probability is a yes from one half \
#     upward. 0.3, 0.7 and 1 should give False, True, True. Lesson: 'Task 5: training'. \
#     pytorch.org/docs: torch.ge.""",
#     """
# import torch
# marks = torch.tensor([0.0, 4.5, 7.0, 10.0])
# print(marks.bool().tolist())    # [False, True, True, True]
# print((marks == 10).tolist())   # [False, False, False, True]
# print((marks >= 5).tolist())    # [False, False, True, True]
# # yes to all but 0; to 10 only; to 5 and more""",
# ]
# ko = [
#     """h = 0.3, h = 0.7, h = 1을 넣어 보세요. 지금은 어느 것이 True인가요? 어느 것이 True여야 \
#     할까요?""",
#     """숫자를 예/아니요로 바꾸는 것과 기준값과 비교하는 것은 달라요. `== 1`과 `.int()`는 1만, \
#     `.bool()`은 0이 아니면 모두 True로 봐요. 확률은 절반부터 True예요. 0.3, 0.7, 1을 넣으면 \
#     False, True, True가 나와야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: torch.ge.""",
#     """
# import torch
# marks = torch.tensor([0.0, 4.5, 7.0, 10.0])
# print(marks.bool().tolist())    # [False, True, True, True]
# print((marks == 10).tolist())   # [False, False, False, True]
# print((marks >= 5).tolist())    # [False, False, True, True]
# # 0만 빼고 True; 10만 True; 5부터 True""",
# ]
# ///


def predict(h):
    return h == 1
