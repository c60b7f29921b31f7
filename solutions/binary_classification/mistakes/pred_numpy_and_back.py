# /// mistake
# id = "P18"
# title.en = "numpy on a tensor with a graph"
# title.ko = "그래프가 있는 텐서에 numpy를 썼어요"
# check = "test_compares_with_one_half"
# [hints]
# en = [
#     """Print `type(h)` and the type of what you compare. Do you need numpy at all to compare \
#     with a limit?""",
#     """A tensor can be compared directly, whether or not it requires grad, and a tensor comes \
#     out. `.numpy()` leaves PyTorch, and refuses a tensor with a graph, such as the h of a model. \
#     Print `type(predict(h))`: it should be <class 'torch.Tensor'>. Lesson: 'Task 5: training'. \
#     pytorch.org/docs: torch.Tensor.numpy.""",
#     """
# import torch
# length = torch.tensor([[1.0], [6.0]], requires_grad=True)
# area = length * length       # it has a graph
# large = area > 9
# print(large.tolist())        # [[False], [True]]
# print(type(large).__name__)  # Tensor
# print(large.requires_grad)   # False: a yes has no slope""",
# ]
# ko = [
#     """`type(h)`와, 비교하는 값의 `type`을 출력해 보세요. 기준값과 비교하는 데 numpy가 꼭 \
#     필요할까요?""",
#     """텐서는 requires_grad와 상관없이 바로 비교할 수 있고, 결과도 텐서예요. `.numpy()`는 \
#     PyTorch를 떠나는 것이고, 모델의 h처럼 그래프가 있는 텐서는 받아 주지도 않아요. \
#     `type(predict(h))`를 출력하면 <class 'torch.Tensor'>가 나와야 해요. 읽기: '5단계: 학습'. \
#     pytorch.org/docs: torch.Tensor.numpy.""",
#     """
# import torch
# length = torch.tensor([[1.0], [6.0]], requires_grad=True)
# area = length * length       # 그래프가 있어요
# large = area > 9
# print(large.tolist())        # [[False], [True]]
# print(type(large).__name__)  # Tensor
# print(large.requires_grad)   # False: 기울기가 필요 없어요""",
# ]
# [note]
# en = """PyTorch's own advice, `tensor.detach().numpy()`, only silences the error of a tensor \
#     with a graph: what NumPy compares gives no tensor."""
# ko = """PyTorch가 권하는 `tensor.detach().numpy()`를 쓰면 그래프가 있는 텐서의 오류만 \
#     사라져요. NumPy로 비교한 결과는 텐서가 아니에요."""
# ///
import torch


def predict(h):
    return torch.from_numpy(h.numpy() >= 0.5)
