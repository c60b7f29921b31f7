# /// mistake
# id = "W01"
# title.en = "requires_grad forgotten"
# title.ko = "requires_grad를 빠뜨렸어요"
# check = "test_gradients_reach_both"
# [hints]
# en = [
#     """`weight.requires_grad` is False. Later, `backward()` looks for tensors that collect \
#     gradients. Which should it find?""",
#     """PyTorch records what is computed from a tensor, and fills its `.grad`, only if its \
#     requires_grad is True. To leave it out is no error yet; the complaint comes three tasks \
#     later. Print `weight.requires_grad` and `bias.requires_grad`: both should be True. Lesson: \
#     'Task 1: parameters'. pytorch.org/docs: torch.Tensor.requires_grad.""",
#     """
# import torch
# plain = torch.tensor([1.0, 4.0])
# print((plain * 3).grad_fn)    # None: nothing was recorded
# watched = torch.tensor([1.0, 4.0], requires_grad=True)
# total = (watched * 3).sum()
# print(total.requires_grad)    # True
# total.backward()
# print(watched.grad)           # tensor([3., 3.])""",
# ]
# ko = [
#     """`weight.requires_grad`가 False예요. 나중에 `backward()`가 기울기를 모을 텐서를 찾을 때, \
#     어떤 텐서를 찾아야 할까요?""",
#     """PyTorch는 requires_grad가 True인 텐서로 계산한 것만 기록하고, 그 텐서의 `.grad`만 \
#     채워요. 빠뜨려도 아직 오류는 없고, 세 단계 뒤에야 나요. `weight.requires_grad`와 \
#     `bias.requires_grad`를 출력하면 둘 다 True여야 해요. 읽기: '1단계: parameter'. \
#     pytorch.org/docs: torch.Tensor.requires_grad.""",
#     """
# import torch
# plain = torch.tensor([1.0, 4.0])
# print((plain * 3).grad_fn)    # None: 기록된 것이 없어요
# watched = torch.tensor([1.0, 4.0], requires_grad=True)
# total = (watched * 3).sum()
# print(total.requires_grad)    # True
# total.backward()
# print(watched.grad)           # tensor([3., 3.])""",
# ]
# [note]
# en = """Later the same cause shows as 'element 0 of tensors does not require grad', at \
#     backward(). That line is fine: it only reports it."""
# ko = """나중에는 같은 원인이 backward()에서 'element 0 of tensors does not require grad'로 \
#     나타나요. 그 줄에는 문제가 없어요. 알려 주기만 해요."""
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1))
    bias = torch.zeros(1)
    return weight, bias
