# /// mistake
# id = "T32"
# title.en = "Writes down only some epochs"
# title.ko = "에포크 일부만 적어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Six losses were due, one for each epoch, and fewer came, though all six updates took \
#     place. When do you write a loss down?""",
#     """To print only now and then keeps a screen short; the list is for the caller, who needs \
#     every epoch. What stands under an `if` happens only when it is true. Print the length of \
#     your list: it should be epochs + 1, here 6. Lesson: 'Task 4: training'.""",
#     """
# kept, shown = [], []
# for day in range(7):
#     kept.append(day * day)       # every day
#     if day % 3 == 0:
#         shown.append(day * day)  # every third day
# print(kept)   # [0, 1, 4, 9, 16, 25, 36]
# print(shown)  # [0, 9, 36]""",
# ]
# ko = [
#     """에포크마다 하나씩, loss 여섯 개가 있어야 하는데 더 적게 나왔어요. 업데이트는 여섯 번 \
#     모두 일어났어요. loss를 언제 적고 있나요?""",
#     """가끔만 출력하면 화면이 짧아져서 좋아요. 하지만 리스트는 부른 쪽을 위한 것이고, 모든 \
#     에포크가 필요해요. `if` 아래에 있는 것은 조건이 참일 때만 실행돼요. 리스트의 길이를 \
#     출력하면 epochs + 1, 여기서는 6이어야 해요. 읽기: '4단계: 학습'.""",
#     """
# kept, shown = [], []
# for day in range(7):
#     kept.append(day * day)       # 날마다
#     if day % 3 == 0:
#         shown.append(day * day)  # 사흘에 한 번
# print(kept)   # [0, 1, 4, 9, 16, 25, 36]
# print(shown)  # [0, 9, 36]""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 100 == 0:
            history.append(loss.item())
    return history
