# /// mistake
# id = "H10"
# title.en = "Another activation function"
# title.ko = "다른 활성화 함수를 썼어요"
# check = "test_is_half_at_the_start"
# [hints]
# en = [
#     """At a score of 0 the model is undecided. Print what your curve gives at 0: is it 0.5? \
#     And does it stay between 0 and 1?""",
#     """Curves with similar names differ: the sigmoid runs from 0 to 1, its logarithm is never \
#     above 0, tanh runs from -1 to 1. Print yours at -2, 0 and 2: it should give 0.1192, 0.5 \
#     and 0.8808. Lesson: 'Task 3: hypothesis'.""",
#     """
# import torch
# step = torch.tensor([-3.0, 0.0, 3.0])
# print(torch.relu(step).tolist())  # [0.0, 0.0, 3.0]
# print(torch.square(step).tolist())  # [9.0, 0.0, 9.0]
# print(torch.abs(step).tolist())  # [3.0, 0.0, 3.0]
# # Wanted: the length of a step. Three points, worked out by hand,
# # tell which curve it is.""",
# ]
# ko = [
#     """점수가 0이면 모델은 아직 반반이에요. 지금 쓴 곡선은 0에서 얼마인지 출력해 보세요. \
#     0.5인가요? 그리고 늘 0과 1 사이인가요?""",
#     """이름이 비슷해도 곡선은 서로 달라요. sigmoid는 0과 1 사이이고, 그 로그는 0보다 커지지 \
#     않고, tanh는 -1과 1 사이예요. 지금 쓴 곡선의 값을 -2, 0, 2에서 출력해 보세요. 0.1192, \
#     0.5, 0.8808이어야 해요. 읽기: '3단계: hypothesis'.""",
#     """
# import torch
# step = torch.tensor([-3.0, 0.0, 3.0])
# print(torch.relu(step).tolist())  # [0.0, 0.0, 3.0]
# print(torch.square(step).tolist())  # [9.0, 0.0, 9.0]
# print(torch.abs(step).tolist())  # [3.0, 0.0, 3.0]
# # 구하려는 것은 걸음의 길이예요. 손으로 구한 세 점만 있으면
# # 어떤 곡선인지 알 수 있어요.""",
# ]
# [note]
# en = """If compute_loss stops with 'all elements of input should be between 0 and 1', that \
#     line is fine: 'input' is the h that hypothesis returned."""
# ko = """compute_loss가 'all elements of input should be between 0 and 1'이라며 멈춰도 그 \
#     줄에는 문제가 없어요. 'input'은 hypothesis가 돌려준 h예요."""
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.tanh(x @ weight + bias)
