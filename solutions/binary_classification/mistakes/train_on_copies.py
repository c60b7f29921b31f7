# /// mistake
# id = "T19"
# title.en = "Trains a copy"
# title.ko = "복사본을 학습해요"
# check = "test_weight_and_bias_move_in_place"
# [hints]
# en = [
#     """Your losses are right, but the weight that was handed in is still 0. Print `id(weight)` \
#     first and last in `train()`: which tensor did you train?""",
#     """`clone()` and `torch.tensor(...)` make a copy, and what a copy learns stays with the \
#     copy. The caller goes on with the tensors that it handed in, so these have to change, in \
#     place. `id(weight)` should be the same number both times. Lesson: 'Task 5: training'. \
#     pytorch.org/docs: torch.Tensor.clone.""",
#     """
# import torch
# shelf = torch.tensor([1.0, 2.0])
# copy = shelf.clone()
# copy += 10.0
# print(copy)   # tensor([11., 12.])
# print(shelf)  # tensor([1., 2.]): the shelf did not change""",
# ]
# ko = [
#     """loss는 맞는데 넘겨받은 weight는 아직 0이에요. `train()`의 맨 처음과 끝에서 `id(weight)`를 \
#     출력해 보세요. 어떤 텐서를 학습시켰나요?""",
#     """`clone()`과 `torch.tensor(...)`는 복사본을 만들고, 복사본이 배운 것은 복사본에만 남아요. \
#     부른 쪽은 자기가 넘긴 텐서를 계속 쓰니, 바로 그 텐서가 제자리에서 바뀌어야 해요. \
#     `id(weight)`는 두 번 다 같은 숫자여야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: \
#     torch.Tensor.clone.""",
#     """
# import torch
# shelf = torch.tensor([1.0, 2.0])
# copy = shelf.clone()
# copy += 10.0
# print(copy)   # tensor([11., 12.])
# print(shelf)  # tensor([1., 2.]): 원래 텐서는 그대로예요""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    weight = weight.detach().clone().requires_grad_()
    bias = bias.detach().clone().requires_grad_()
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
