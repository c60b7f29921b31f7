# /// mistake
# id = "T13"
# title.en = "Wrong learning rate, or the argument ignored"
# title.ko = "학습률이 다르거나 받은 값을 쓰지 않아요"
# check = "test_moves_by_the_learning_rate"
# [hints]
# en = [
#     """The moves are not lr times the gradient, with the lr handed in. Print the learning rate \
#     that your step uses: where does it come from?""",
#     """lr is an argument: the caller decides how long a step is. An optimizer that is told \
#     nothing takes a default of its own, 0.001 for SGD, without an error; a number typed in does \
#     not listen to the caller, either. Print `optimizer.param_groups[0]["lr"]`: it should be the \
#     lr that was handed in. Lesson: 'Task 5: training'. pytorch.org/docs: torch.optim.SGD.""",
#     """
# import torch
# u = torch.tensor([4.0], requires_grad=True)
# opt = torch.optim.RMSprop([u])
# print(opt.param_groups[0]["lr"])  # 0.01: its own default
# wanted = 0.2
# opt = torch.optim.RMSprop([u], lr=wanted)
# print(opt.param_groups[0]["lr"])  # 0.2""",
# ]
# ko = [
#     """한 걸음이 넘겨받은 lr 곱하기 기울기와 달라요. 실제로 쓰이는 학습률을 출력해 보세요. 그 \
#     값은 어디에서 오나요?""",
#     """lr은 인자예요. 걸음의 길이는 부르는 쪽이 정해요. 아무것도 알려 주지 않은 optimizer는 오류 \
#     없이 자기 기본값을 써요(SGD는 0.001). 직접 써 넣은 숫자도 부르는 쪽의 말을 듣지 않아요. \
#     `optimizer.param_groups[0]["lr"]`을 출력하면 넘겨받은 lr이 나와야 해요. 읽기: '5단계: 학습'. \
#     pytorch.org/docs: torch.optim.SGD.""",
#     """
# import torch
# u = torch.tensor([4.0], requires_grad=True)
# opt = torch.optim.RMSprop([u])
# print(opt.param_groups[0]["lr"])  # 0.01: 자기 기본값
# wanted = 0.2
# opt = torch.optim.RMSprop([u], lr=wanted)
# print(opt.param_groups[0]["lr"])  # 0.2""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=0.5)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
