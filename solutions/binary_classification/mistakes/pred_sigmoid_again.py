# /// mistake
# id = "P02"
# title.en = "Sigmoid once more before the threshold"
# title.ko = "기준과 비교하기 전에 sigmoid를 또 써요"
# check = "test_compares_with_one_half"
# [hints]
# en = [
#     """Everything got True here, even 0.1. For h = 0.1, print the two numbers that are really \
#     compared: where do they come from?""",
#     """h is a probability: the sigmoid is already in it. Put through a second one it lies \
#     between 0.5 and 0.7311, and compared with 0 it is never below: either way everything is a \
#     yes. For h = 0.1 the numbers compared should be 0.1 and 0.5, and the answer False. Lesson: \
#     'Task 3: hypothesis'. pytorch.org/docs: torch.sigmoid.""",
#     """
# import torch
# celsius = torch.tensor([10.0, 25.0])
# warm = celsius * 1.8 + 32       # in Fahrenheit
# print(warm.tolist())            # [50.0, 77.0]
# print((warm > 68).tolist())     # [False, True]
# again = warm * 1.8 + 32         # converted once more
# print((again > 68).tolist())    # [True, True]""",
# ]
# ko = [
#     """0.1까지 모두 True가 나왔어요. h가 0.1일 때 실제로 비교되는 두 수를 출력해 보세요. 그 \
#     수들은 어디에서 왔나요?""",
#     """h는 이미 sigmoid를 지난 확률이에요. sigmoid를 한 번 더 지나면 모두 0.5와 0.7311 사이가 \
#     되고, 0과 비교하면 작을 수가 없어요. 어느 쪽이든 모두 True가 돼요. h = 0.1이면 0.1과 0.5를 \
#     비교해야 하고, 답은 False여야 해요. 읽기: '3단계: hypothesis'. pytorch.org/docs: \
#     torch.sigmoid.""",
#     """
# import torch
# celsius = torch.tensor([10.0, 25.0])
# warm = celsius * 1.8 + 32       # 화씨로 바꿨어요
# print(warm.tolist())            # [50.0, 77.0]
# print((warm > 68).tolist())     # [False, True]
# again = warm * 1.8 + 32         # 한 번 더 바꿨어요
# print((again > 68).tolist())    # [True, True]""",
# ]
# ///
import torch


def predict(h):
    return torch.sigmoid(h) >= 0.5
