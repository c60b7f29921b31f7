# /// mistake
# id = "T08"
# title.en = "backward twice in one epoch"
# title.ko = "한 에포크에 backward를 두 번 불러요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Print something at each call of `backward()`: how many are there in one epoch?""",
#     """`backward()` walks once from the loss back to weight and bias, and uses up the record of \
#     how the loss was computed. A second walk finds no record any more or, where the record \
#     was kept, adds the same gradient once more. One loss is for one backward and one step: your \
#     word should be printed once an epoch. Lesson: 'Task 5: training'. pytorch.org/docs: \
#     torch.Tensor.backward.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# area = u * u      # a record is made
# area.backward()   # and used up
# print(u.grad)     # tensor(6.)
# area = u * u      # a second walk needs a new record
# area.backward()
# print(u.grad)     # tensor(12.): 6 was added to 6""",
# ]
# ko = [
#     """`backward()`를 부를 때마다 무언가를 출력해 보세요. 한 에포크에 몇 번 부르나요?""",
#     """`backward()`는 loss에서 weight와 bias까지 한 번 되짚어 가면서, loss를 계산한 기록을 써 \
#     버려요. 그래서 두 번째에는 따라갈 기록이 없고, 기록을 남겨 두었다면 같은 기울기가 한 번 더 \
#     더해져요. loss 하나에 backward 한 번, step 한 번이에요. 출력은 에포크마다 한 번만 나와야 \
#     해요. 읽기: '5단계: 학습'. pytorch.org/docs: torch.Tensor.backward.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# area = u * u      # 기록이 생겨요
# area.backward()   # 기록을 써 버려요
# print(u.grad)     # tensor(6.)
# area = u * u      # 두 번째에는 새 기록이 필요해요
# area.backward()
# print(u.grad)     # tensor(12.): 6에 6이 더해졌어요""",
# ]
# [note]
# en = """PyTorch's own advice, retain_graph=True, only silences the error and keeps its cause: \
#     every step is twice as long."""
# ko = """PyTorch가 권하는 retain_graph=True를 쓰면 오류만 사라지고 원인은 남아서, 걸음마다 두 \
#     배씩 움직여요."""
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
