# /// mistake
# id = "T39"
# title.en = "Changes the data before it learns from them"
# title.ko = "배우기 전에 데이터를 바꿨어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """The first loss is right, the second is not. Print `x[0]` before `train()` and after it: \
#     are these still the points that were handed in?""",
#     """Gradient descent moves the parameters and nothing else; x and y belong to the caller, who \
#     goes on with them. An operation with `_` at its end, `-=` and `x[...] = ...` write into the \
#     tensor that was handed in. `print(x[0])` should show tensor([1., 2.]) both times. Lesson: \
#     'Task 5: training'. pytorch.org/docs: torch.Tensor.sub_.""",
#     """
# import torch
# def richest(money):
#     money -= money.min()          # writes into the caller's table
#     return money.max().item()
# purse = torch.tensor([3.0, 9.0])
# print(richest(purse), purse)      # 6.0 tensor([0., 6.])
# print(richest(purse.clone() + 3)) # 6.0, and purse stays as it is""",
# ]
# ko = [
#     """첫 번째 loss는 맞는데 두 번째부터 달라요. `train()` 전과 후에 `x[0]`을 출력해 보세요. \
#     넘겨받은 점들이 그대로인가요?""",
#     """경사 하강법은 parameter만 움직여요. x와 y는 부른 쪽의 것이고, 부른 쪽은 그 값을 계속 \
#     써요. 이름이 `_`로 끝나는 연산, `-=`, `x[...] = ...`는 넘겨받은 텐서에 바로 값을 써요. \
#     `print(x[0])`은 두 번 모두 tensor([1., 2.])여야 해요. 읽기: '5단계: 학습'. \
#     pytorch.org/docs: torch.Tensor.sub_.""",
#     """
# import torch
# def richest(money):
#     money -= money.min()          # 부른 쪽의 표에 바로 써요
#     return money.max().item()
# purse = torch.tensor([3.0, 9.0])
# print(richest(purse), purse)      # 6.0 tensor([0., 6.])
# print(richest(purse.clone() + 3)) # 6.0, purse는 그대로예요""",
# ]
# ///


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    x -= x.mean(dim=0)
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
