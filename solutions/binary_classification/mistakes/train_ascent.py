# /// mistake
# id = "T21"
# title.en = "Climbs instead of descending"
# title.ko = "내려가지 않고 올라가요"
# check = "test_each_epoch_has_its_own_loss"
# free = [
#     "test_each_epoch_has_its_own_loss",
#     "test_weight_and_bias_move_in_place",
#     "test_ends_far_below_the_start",
# ]
# [hints]
# en = [
#     """The gradient points uphill. Print `weight.grad` and how far weight then moves: which way \
#     are you walking?""",
#     """A gradient says where the loss grows, so a step goes against its sign. The first gradient \
#     of weight is (-0.75, -0.1667). With lr=1.0 `weight` should be (0.75, 0.1667) after the first \
#     epoch. (A loss that rises proves nothing: at first it does so in a right solution, too.) \
#     Lesson: 'Task 5: training'.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# (u * u).backward()
# print(u.grad)         # tensor(6.): uphill is to the right
# right, left = 3 + 0.25 * 6, 3 - 0.25 * 6
# print(right * right)  # 20.25: higher than 9
# print(left * left)    # 2.25: lower""",
# ]
# ko = [
#     """기울기는 오르막 쪽을 가리켜요. `weight.grad`와, 그다음 weight가 움직인 만큼을 출력해 \
#     보세요. 지금 어느 쪽으로 걷고 있나요?""",
#     """기울기는 loss가 커지는 쪽을 알려 줘요. 그래서 걸음은 기울기의 부호와 반대로 가요. \
#     weight의 첫 기울기는 (-0.75, -0.1667)이에요. lr=1.0이면 첫 번째 에포크 뒤에 `weight`는 \
#     (0.75, 0.1667)이어야 해요. (loss가 올라간 것만으로는 알 수 없어요. 올바른 풀이에서도 \
#     처음에는 올라가요.) 읽기: '5단계: 학습'.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# (u * u).backward()
# print(u.grad)         # tensor(6.): 오른쪽이 오르막
# right, left = 3 + 0.25 * 6, 3 - 0.25 * 6
# print(right * right)  # 20.25: 9보다 높아요
# print(left * left)    # 2.25: 더 낮아요""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        with torch.no_grad():
            weight += lr * weight.grad
            bias += lr * bias.grad
            weight.grad.zero_()
            bias.grad.zero_()
        losses.append(loss.item())
    return losses
