# /// mistake
# id = "H01"
# title.en = "No sigmoid"
# title.ko = "sigmoid가 없어요"
# check = "test_is_half_at_the_start"
# [hints]
# en = [
#     """With all parameters at 0 you return 0, the bare score. A probability lies between 0 \
#     and 1: what brings any number into that range?""",
#     """x·weight + bias is a score, and a score knows no limits; a curve bends it into a \
#     probability, with 0.5 at a score of 0. For weight (0.5, -0.25) and bias 0, print \
#     `h.min()` and `h.max()`: they should be 0.5 and 0.9241. Lesson: 'Task 3: hypothesis'.""",
#     """
# import torch
# push = torch.tensor([-40.0, 0.5, 40.0])
# angle = torch.tanh(push)
# print([round(a, 2) for a in angle.tolist()])  # [-1.0, 0.46, 1.0]
# # However hard the push, the wheel turns from -1 to 1: tanh bends
# # any number into that range. A probability runs from 0 to 1.""",
# ]
# ko = [
#     """parameter가 모두 0일 때 점수 그대로인 0을 돌려줬어요. 확률은 0과 1 사이여야 해요. 어떤 \
#     수든 그 범위로 바꿔 주는 것은 무엇이었나요?""",
#     """x·weight + bias는 점수라서 얼마든지 크거나 작을 수 있어요. 이 점수를 확률로 바꿔 주는 \
#     곡선이 있고, 점수가 0이면 0.5가 돼요. weight가 (0.5, -0.25), bias가 0일 때 `h.min()`과 \
#     `h.max()`를 출력해 보세요. 0.5와 0.9241이어야 해요. 읽기: '3단계: hypothesis'.""",
#     """
# import torch
# push = torch.tensor([-40.0, 0.5, 40.0])
# angle = torch.tanh(push)
# print([round(a, 2) for a in angle.tolist()])  # [-1.0, 0.46, 1.0]
# # 아무리 세게 밀어도 핸들은 -1에서 1까지만 돌아요. 그 범위로
# # 바꿔 준 것이 tanh예요. 확률은 0에서 1까지예요.""",
# ]
# [note]
# en = """If compute_loss stops with 'all elements of input should be between 0 and 1', that \
#     line is fine: 'input' is the h that hypothesis returned."""
# ko = """compute_loss가 'all elements of input should be between 0 and 1'이라며 멈춰도 그 \
#     줄에는 문제가 없어요. 'input'은 hypothesis가 돌려준 h예요."""
# ///


def hypothesis(x, weight, bias):
    return x @ weight + bias
