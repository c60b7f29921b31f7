# /// mistake
# id = "T22"
# title.en = "The list holds tensors"
# title.ko = "리스트에 텐서가 들어 있어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Print `type` of one entry of your list: it is still a tensor. How do you take out just \
#     the number?""",
#     """Unless it was cut off, a loss tensor remembers how it was computed, so a list of a \
#     thousand keeps a thousand graphs in memory. The caller wants plain numbers. The `type` of each entry should \
#     be <class 'float'>. Lesson: 'Task 5: training'. pytorch.org/docs: torch.Tensor.item.""",
#     """
# import torch
# side = torch.tensor(2.0, requires_grad=True)
# area = side * side
# print(area.grad_fn is None)  # False: it knows its history
# sizes = [area, area.item()]
# print([type(s).__name__ for s in sizes])  # ['Tensor', 'float']
# print(sizes[1] + 1)          # 5.0""",
# ]
# ko = [
#     """리스트에서 하나를 꺼내 `type`을 출력해 보세요. 아직 텐서예요. 숫자만 꺼내려면 어떻게 \
#     할까요?""",
#     """loss 텐서는 끊어 내지 않는 한 자신이 어떻게 계산되었는지 기억해요. 그래서 1000개를 \
#     담으면 그래프 1000개가 메모리에 남아요. 부른 쪽에 필요한 것은 숫자뿐이에요. 리스트에 든 값의 `type`은 모두 <class \
#     'float'>이어야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: torch.Tensor.item.""",
#     """
# import torch
# side = torch.tensor(2.0, requires_grad=True)
# area = side * side
# print(area.grad_fn is None)  # False: 계산 과정을 기억해요
# sizes = [area, area.item()]
# print([type(s).__name__ for s in sizes])  # ['Tensor', 'float']
# print(sizes[1] + 1)          # 5.0""",
# ]
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
        optimizer.step()
        losses.append(loss)
    return losses
