# /// mistake
# id = "L19"
# title.en = "Loss of the yes/no answers"
# title.ko = "예/아니요로 바꾼 답으로 loss를 구했어요"
# check = "test_starts_at_ln_2"
# [hints]
# en = [
#     """With every h at 0.5 you return 50. Once answers are turned into 0 or 1, can the loss \
#     still tell 0.51 from 0.99?""",
#     """The loss weighs probabilities; yes or no is decided later, by predict. A comparison \
#     keeps neither how sure the model was nor the way back to the parameters. Print what you \
#     hand to the loss: it should be h itself, 0.5 in each row. Lesson: 'Task 4: loss'.""",
#     """
# import torch
# height = torch.tensor([1.62, 1.99], requires_grad=True)
# tall = (height >= 1.6).float()
# print(tall.tolist(), tall.requires_grad)  # [1.0, 1.0] False
# print((2 * height).requires_grad)  # True
# # Tall, but how tall? The comparison has forgotten.""",
# ]
# ko = [
#     """h가 모두 0.5인데 50이 나왔어요. 답을 0이나 1로 바꾸고 나면, loss가 0.51과 0.99를 \
#     구별할 수 있을까요?""",
#     """loss는 확률을 평가하고, 예/아니요는 나중에 predict가 정해요. 비교하고 나면 얼마나 \
#     확신했는지도, parameter로 돌아가는 길도 남지 않아요. loss에 넘기는 값을 출력해 보세요. h \
#     그대로, 행마다 0.5여야 해요. 읽기: '4단계: loss'.""",
#     """
# import torch
# height = torch.tensor([1.62, 1.99], requires_grad=True)
# tall = (height >= 1.6).float()
# print(tall.tolist(), tall.requires_grad)  # [1.0, 1.0] False
# print((2 * height).requires_grad)  # True
# # 키가 크다는데, 얼마나 클까요? 비교한 값은 잊어버렸어요.""",
# ]
# [note]
# en = """If train stops with 'does not require grad', that line is fine: the way back to h \
#     ends at the comparison."""
# ko = """train이 'does not require grad'라며 멈춰도 그 줄에는 문제가 없어요. h로 돌아가는 길이 \
#     비교한 곳에서 끊겼어요."""
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    return F.binary_cross_entropy((h >= 0.5).float(), y)
