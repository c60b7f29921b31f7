# /// mistake
# id = "T18"
# title.en = "Update makes a new tensor"
# title.ko = "값을 고치면서 새 텐서를 만들어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """After the first update, print `weight.is_leaf` and `weight.requires_grad`. Is it still \
#     the tensor that was handed in?""",
#     """`weight = weight - ...` makes a new tensor and gives it the old name. It is a result, \
#     so its `.grad` stays None, and the tensor that was handed in never moves. An update \
#     changes the tensor itself, without being recorded. After it `weight.is_leaf` and \
#     `weight.requires_grad` should both be True. Lesson: 'Task 1: parameters'. \
#     pytorch.org/docs: torch.Tensor.is_leaf.""",
#     """
# import torch
# tank = torch.tensor([10.0], requires_grad=True)
# old = tank
# tank = tank - 1.0            # a new tensor under the old name
# print(tank is old, tank.is_leaf)  # False False
# with torch.no_grad():
#     old -= 1.0               # the tensor itself
# print(old.item(), old.is_leaf)    # 9.0 True""",
# ]
# ko = [
#     """첫 업데이트 다음에 `weight.is_leaf`와 `weight.requires_grad`를 출력해 보세요. 넘겨받은 \
#     바로 그 텐서가 맞나요?""",
#     """`weight = weight - ...`는 새 텐서를 만들어 예전 이름을 붙여요. 계산 결과이니 `.grad`는 \
#     None이고, 넘겨받은 텐서는 움직이지 않아요. 업데이트는 기록 없이 텐서 자체를 바꿔야 해요. \
#     그다음에도 `weight.is_leaf`와 `weight.requires_grad`는 둘 다 True여야 해요. 읽기: '1단계: \
#     parameter'. pytorch.org/docs: torch.Tensor.is_leaf.""",
#     """
# import torch
# tank = torch.tensor([10.0], requires_grad=True)
# old = tank
# tank = tank - 1.0            # 예전 이름을 단 새 텐서
# print(tank is old, tank.is_leaf)  # False False
# with torch.no_grad():
#     old -= 1.0               # 텐서 자체를 바꿔요
# print(old.item(), old.is_leaf)    # 9.0 True""",
# ]
# [note]
# en = """Where PyTorch warns and advises `.retain_grad()`: that would fill `.grad` and keep \
#     the cause, the tensor that was handed in would still not move."""
# ko = """PyTorch가 경고하며 `.retain_grad()`를 권하더라도, 그러면 `.grad`만 채워지고 원인은 \
#     남아서, 넘겨받은 텐서는 여전히 움직이지 않아요."""
# ///


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        weight = weight - lr * weight.grad
        bias = bias - lr * bias.grad
        history.append(loss.item())
    return history
