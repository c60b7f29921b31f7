# /// mistake
# id = "T20"
# title.en = "Parameters made anew in every epoch"
# title.ko = "에포크마다 parameter를 새로 만들어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Print `weight` at the start and the end of each epoch. What is carried over from one to \
#     the next? Look at what is made inside the loop.""",
#     """What was learned is in weight and bias, so each epoch goes on with those of the epoch \
#     before. Tensors made inside the loop begin at 0 again, and the ones handed in never move. \
#     At the end of the first epoch and at the start of the second `weight` should be 0.1867. \
#     Lesson: 'Task 4: training'.""",
#     """
# for day in range(3):
#     lost = 0        # made anew each day
#     lost += 5
# kept = 0            # made once, before the loop
# for day in range(3):
#     kept += 5
# print(lost, kept)   # 5 15""",
# ]
# ko = [
#     """에포크의 처음과 끝에서 `weight`를 출력해 보세요. 다음 에포크로 무엇이 이어지나요? \
#     반복문 안에서 새로 만드는 것을 살펴보세요.""",
#     """배운 것은 weight와 bias에 들어 있어요. 그래서 에포크마다 앞 에포크의 것을 이어서 써야 \
#     해요. 반복문 안에서 만든 텐서는 다시 0에서 시작하고, 넘겨받은 텐서는 움직이지 않아요. 첫 \
#     번째 에포크의 끝과 두 번째의 처음에 `weight`는 0.1867이어야 해요. 읽기: '4단계: 학습'.""",
#     """
# for day in range(3):
#     lost = 0        # 날마다 새로 만들어요
#     lost += 5
# kept = 0            # 반복문 앞에서 한 번 만들어요
# for day in range(3):
#     kept += 5
# print(lost, kept)   # 5 15""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        weight, bias = init_parameters(x.shape[1])
        optimizer = torch.optim.SGD([weight, bias], lr=lr)
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
