# /// mistake
# id = "T17"
# title.en = "In-place update without no_grad"
# title.ko = "no_grad 없이 값을 바꿨어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """PyTorch records all that is done to weight, and the update is no part of the model. How \
#     can you say that this line is not to be recorded?""",
#     """A tensor that collects gradients must not be changed in place while PyTorch is recording. \
#     Under `torch.no_grad()` nothing is recorded; the step of an optimizer does that for you. \
#     After the update print `weight.is_leaf`: it should still be True. Lesson: 'Task 5: \
#     training'. pytorch.org/docs: torch.no_grad.""",
#     """
# import torch
# tank = torch.tensor([10.0, 20.0], requires_grad=True)
# with torch.no_grad():
#     tank += 5.0      # changed in place, not recorded
# print(tank.tolist(), tank.is_leaf)  # [15.0, 25.0] True
# tank.sum().backward()
# print(tank.grad)     # tensor([1., 1.]): it still collects""",
# ]
# ko = [
#     """PyTorch는 weight에 하는 일을 모두 기록하는데, 업데이트는 모델의 계산이 아니에요. 이 줄은 \
#     기록하지 말라고 알려 주려면 어떻게 할까요?""",
#     """PyTorch가 기록하는 동안에는 기울기를 모으는 텐서를 제자리에서 바꿀 수 없어요. \
#     `torch.no_grad()` 안에서는 기록하지 않아요. optimizer의 step은 이것을 알아서 해 줘요. \
#     업데이트한 다음 `weight.is_leaf`를 출력하면 여전히 True여야 해요. 읽기: '5단계: 학습'. \
#     pytorch.org/docs: torch.no_grad.""",
#     """
# import torch
# tank = torch.tensor([10.0, 20.0], requires_grad=True)
# with torch.no_grad():
#     tank += 5.0      # 제자리에서 바꾸고, 기록하지 않아요
# print(tank.tolist(), tank.is_leaf)  # [15.0, 25.0] True
# tank.sum().backward()
# print(tank.grad)     # tensor([1., 1.]): 여전히 기울기를 모아요""",
# ]
# [note]
# en = """The message blames 'in-place', but `weight = weight - ...` would only make a new \
#     tensor: the one that was handed in has to move."""
# ko = """메시지는 'in-place'를 탓하지만, `weight = weight - ...`로 바꾸면 새 텐서가 생길 \
#     뿐이에요. 움직여야 하는 것은 넘겨받은 텐서예요."""
# ///


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        weight -= lr * weight.grad
        bias -= lr * bias.grad
        weight.grad.zero_()
        bias.grad.zero_()
        losses.append(loss.item())
    return losses
