# /// mistake
# id = "L09"
# title.en = "cross_entropy on one column"
# title.ko = "열 하나에 cross_entropy를 썼어요"
# check = "test_starts_at_ln_2"
# [hints]
# en = [
#     """cross_entropy compares columns, one for each class. Print `h.shape`: how many columns \
#     does h have?""",
#     """cross_entropy wants a column of scores for each class. Here h is one column, and \
#     already the probability of answer 1: for that there is the binary cross-entropy. With \
#     every h at 0.5 print the loss: it should be 0.6931. Lesson: 'Task 4: loss'.""",
#     """
# import torch
# import torch.nn.functional as F
# pear = torch.tensor([2])
# three = torch.tensor([[0.0, 0.0, 0.0]])
# print(round(F.cross_entropy(three, pear).item(), 4))  # 1.0986
# # F.cross_entropy(three[:, :1], pear) -> IndexError: Target 2 ...
# # Apple 0, plum 1, pear 2: pear needs a third column.""",
# ]
# ko = [
#     """cross_entropy는 클래스마다 하나씩 있는 열들을 비교해요. `h.shape`을 출력해 보세요. \
#     h에는 열이 몇 개 있나요?""",
#     """cross_entropy에는 클래스마다 점수가 적힌 열이 하나씩 필요해요. 여기서 h는 열이 \
#     하나이고, 이미 정답이 1일 확률이에요. 이럴 때 쓰는 것이 binary cross-entropy예요. h가 \
#     모두 0.5일 때 loss를 출력해 보세요. 0.6931이어야 해요. 읽기: '4단계: loss'.""",
#     """
# import torch
# import torch.nn.functional as F
# pear = torch.tensor([2])
# three = torch.tensor([[0.0, 0.0, 0.0]])
# print(round(F.cross_entropy(three, pear).item(), 4))  # 1.0986
# # F.cross_entropy(three[:, :1], pear) -> IndexError: Target 2 ...
# # 사과 0, 자두 1, 배 2: 배가 있으려면 세 번째 열이 필요해요.""",
# ]
# [note]
# en = "If PyTorch says 'Target 1 is out of bounds', y is right: h has no column for class 1."
# ko = "'Target 1 is out of bounds'라고 나와도 y는 맞아요. h에 1번 클래스의 열이 없다는 뜻이에요."
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    return F.cross_entropy(h, y)
