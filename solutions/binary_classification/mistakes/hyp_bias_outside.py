# /// mistake
# id = "H07"
# title.en = "Bias added after the sigmoid"
# title.ko = "sigmoid 뒤에 bias를 더했어요"
# check = "test_follows_the_bias"
# [hints]
# en = [
#     """With weight 0 and bias 1 you return 1.5. Can that be a probability? At which moment \
#     should the bias join in?""",
#     """The bias is a part of the score. The sigmoid comes last, so that whatever is added \
#     before it ends up between 0 and 1. For weight 0 and bias 1 print `h`: it should be 0.7311 \
#     in each row. Lesson: 'Task 3: hypothesis'.""",
#     """
# import torch
# sound = torch.tensor([-0.75, 0.75])
# louder = 0.5
# print((sound.clamp(-1, 1) + louder).tolist())  # [-0.25, 1.25]
# print((sound + louder).clamp(-1, 1).tolist())  # [-0.25, 1.0]
# # A loudspeaker takes -1 to 1: what keeps the limits comes last.""",
# ]
# ko = [
#     """weight가 0이고 bias가 1일 때 1.5를 돌려줬어요. 1.5가 확률일 수 있나요? bias는 언제 \
#     더해져야 할까요?""",
#     """bias는 점수의 일부예요. sigmoid가 마지막에 와야, 그 앞에서 무엇을 더했든 0과 1 사이의 \
#     값이 돼요. weight가 0이고 bias가 1일 때 `h`를 출력해 보세요. 행마다 0.7311이어야 해요. \
#     읽기: '3단계: hypothesis'.""",
#     """
# import torch
# sound = torch.tensor([-0.75, 0.75])
# louder = 0.5
# print((sound.clamp(-1, 1) + louder).tolist())  # [-0.25, 1.25]
# print((sound + louder).clamp(-1, 1).tolist())  # [-0.25, 1.0]
# # 스피커는 -1부터 1까지만 받아요. 범위 지키기가 마지막이에요.""",
# ]
# [note]
# en = """If compute_loss stops with 'all elements of input should be between 0 and 1', that \
#     line is fine: 'input' is the h that hypothesis returned."""
# ko = """compute_loss가 'all elements of input should be between 0 and 1'이라며 멈춰도 그 \
#     줄에는 문제가 없어요. 'input'은 hypothesis가 돌려준 h예요."""
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight) + bias
