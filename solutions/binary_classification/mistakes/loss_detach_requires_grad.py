# /// mistake
# id = "L12"
# title.en = "Detached loss made to 'require grad' again"
# title.ko = "끊긴 loss에 requires_grad를 다시 켰어요"
# check = "test_gradient_flows_back_to_h"
# [hints]
# en = [
#     """The value is right, yet no gradient reaches h. requires_grad = True removes the error: \
#     does it remove the cause? Print `loss.grad_fn`.""",
#     """detach() hands on the value without its past. requires_grad = True makes that copy a \
#     new starting point, and the way from it to h stays cut. Print `loss.grad_fn`: it should \
#     name an operation, not None. pytorch.org/docs: torch.Tensor.detach.""",
#     """
# import torch
# price = torch.tensor(3.0, requires_grad=True)
# bill = (4 * price).detach()
# bill.requires_grad = True
# bill.backward()
# print(price.grad)  # None
# (4 * price).backward()
# print(price.grad)  # tensor(4.)""",
# ]
# ko = [
#     """값은 맞지만 h까지 기울기가 전해지지 않아요. requires_grad = True로 오류는 사라져요. \
#     원인도 사라졌을까요? `loss.grad_fn`을 출력해 보세요.""",
#     """detach()는 과거를 떼어 내고 값만 넘겨줘요. requires_grad = True는 그 복사본을 새 \
#     출발점으로 만들 뿐이고, h로 가는 길은 여전히 끊겨 있어요. `loss.grad_fn`을 출력해 보세요. \
#     None이 아니라 연산의 이름이 나와야 해요. pytorch.org/docs: torch.Tensor.detach.""",
#     """
# import torch
# price = torch.tensor(3.0, requires_grad=True)
# bill = (4 * price).detach()
# bill.requires_grad = True
# bill.backward()
# print(price.grad)  # None
# (4 * price).backward()
# print(price.grad)  # tensor(4.)""",
# ]
# [note]
# en = """Where PyTorch says 'does not require grad', requires_grad = True on the loss silences \
#     the error and keeps its cause: the way to h was cut before."""
# ko = """PyTorch가 'does not require grad'라고 할 때 loss에 requires_grad = True를 쓰면 오류만 \
#     사라지고 원인은 그대로 남아요. h로 가는 길은 그 앞에서 끊겼어요."""
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    loss = F.binary_cross_entropy(h, y).detach()
    loss.requires_grad = True
    return loss
