# /// mistake
# id = "W06"
# title.en = "Parameter is not a leaf"
# title.ko = "parameter가 leaf가 아니에요"
# check = "test_are_leaves"
# [hints]
# en = [
#     """Print `weight.is_leaf`. Was anything done to the tensor after requires_grad was switched \
#     on?""",
#     """A leaf is a tensor that you made, not one computed from another. Only leaves collect a \
#     gradient, and optimizers take nothing else. Any operation gives a new tensor, even `* 1` or \
#     `.reshape`. Print `weight.is_leaf` and `bias.is_leaf`: both should be True. Lesson: 'Task 2: \
#     parameters'. pytorch.org/docs: torch.Tensor.is_leaf.""",
#     """
# import torch
# rate = torch.tensor([0.5], requires_grad=True)
# double = rate * 2
# print(rate.is_leaf, double.is_leaf)  # True False
# double.sum().backward()
# print(rate.grad)  # tensor([2.]): the leaf collects it""",
# ]
# ko = [
#     """`weight.is_leaf`를 출력해 보세요. requires_grad를 켠 다음에 그 텐서에 다른 연산을 하지는 \
#     않았나요?""",
#     """leaf는 다른 텐서를 계산해서 얻은 것이 아니라 직접 만든 텐서예요. leaf만 기울기를 모으고, \
#     optimizer도 leaf만 받아요. `* 1`이나 `.reshape`처럼 사소한 연산도 새 텐서를 만들어요. \
#     `weight.is_leaf`와 `bias.is_leaf`를 출력하면 둘 다 True여야 해요. 읽기: '2단계: parameter'. \
#     pytorch.org/docs: torch.Tensor.is_leaf.""",
#     """
# import torch
# rate = torch.tensor([0.5], requires_grad=True)
# double = rate * 2
# print(rate.is_leaf, double.is_leaf)  # True False
# double.sum().backward()
# print(rate.grad)  # tensor([2.]): leaf가 모아요""",
# ]
# [note]
# en = """In train the same cause shows as 'can't optimize a non-leaf Tensor', where the \
#     optimizer is made. That line is fine."""
# ko = """train에서는 같은 원인이 optimizer를 만드는 줄에서 'can't optimize a non-leaf \
#     Tensor'로 나타나요. 그 줄에는 문제가 없어요."""
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True) * 1
    bias = torch.zeros(1, requires_grad=True) * 1
    return weight, bias
