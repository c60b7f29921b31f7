# /// mistake
# id = "P18"
# title = "numpy on a tensor with a graph"
# check = "test_answers_yes_or_no"
# [hints]
# en = [
#     """A NumPy array came back, not a tensor. Print `type(predict(h))`. Do you need numpy at all \
#     to compare with a limit?""",
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
#     """텐서가 아니라 NumPy 배열이 나왔어요. `type(predict(h))`를 출력해 보세요. 기준값과 \
#     비교하는 데 numpy가 꼭 필요할까요?""",
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
# en = """PyTorch's own advice, `tensor.detach().numpy()`, would silence the error of a tensor \
#     with a graph; the answers would still be no tensor."""
# ko = """PyTorch가 권하는 `tensor.detach().numpy()`를 쓰면 그래프가 있는 텐서의 오류만 \
#     사라져요. 답은 여전히 텐서가 아니에요."""
# ///


def predict(h):
    return h.numpy() >= 0.5
