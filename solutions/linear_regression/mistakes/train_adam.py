# /// mistake
# id = "T16"
# title.en = "Another optimizer"
# title.ko = "다른 optimizer를 썼어요"
# check = "test_each_epoch_has_its_own_loss"
# free = [
#     "test_each_epoch_has_its_own_loss",
#     "test_weight_and_bias_move_in_place",
#     "test_moves_by_the_learning_rate",
#     "test_learns_from_the_data_handed_in",
#     "test_goes_on_where_it_stopped",
#     "test_runs_1001_epochs_unless_told",
#     "test_reaches_the_line",
# ]
# [hints]
# en = [
#     """A plain step is lr times the gradient. Print `weight` and `weight.grad` after each of \
#     the first two steps: what does your optimizer add?""",
#     """Other optimizers remember earlier gradients or scale the step: Adam's first move is lr \
#     in every direction, however steep it is, and momentum repeats part of the step before. \
#     Here plain gradient descent is asked for. `weight` should be 0.1867 after the first epoch \
#     with lr=0.01, and the third loss should be 11.6915. Lesson: 'Task 4: training'. \
#     pytorch.org/docs: torch.optim.SGD.""",
#     """
# import torch
# for Kind in (torch.optim.SGD, torch.optim.Adam):
#     u = torch.tensor(4.0, requires_grad=True)
#     opt = Kind([u], lr=0.5)
#     (u * u).backward()     # the slope at 4 is 8
#     opt.step()
#     print(u.item())
# # 0.0: 4 - 0.5 * 8
# # 3.5: 4 - 0.5, however steep it is""",
# ]
# ko = [
#     """기본 걸음은 lr 곱하기 기울기예요. 처음 두 걸음 뒤에 `weight`와 `weight.grad`를 출력해 \
#     보세요. 지금 optimizer는 거기에 무엇을 더하나요?""",
#     """다른 optimizer는 지난 기울기를 기억하거나 걸음의 크기를 바꿔요. Adam은 얼마나 가파르든 \
#     처음에 모든 방향으로 lr만큼 가고, momentum은 앞 걸음의 일부를 되풀이해요. 여기서는 기본 \
#     경사 하강법을 써야 해요. lr=0.01이면 첫 번째 에포크 뒤에 `weight`는 0.1867이고, 세 번째 \
#     loss는 11.6915여야 해요. 읽기: '4단계: 학습'. pytorch.org/docs: torch.optim.SGD.""",
#     """
# import torch
# for Kind in (torch.optim.SGD, torch.optim.Adam):
#     u = torch.tensor(4.0, requires_grad=True)
#     opt = Kind([u], lr=0.5)
#     (u * u).backward()     # 4에서의 기울기는 8이에요
#     opt.step()
#     print(u.item())
# # 0.0: 4 - 0.5 * 8
# # 3.5: 4 - 0.5, 얼마나 가파르든 똑같아요""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.Adam([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
