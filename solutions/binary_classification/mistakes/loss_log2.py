# /// mistake
# id = "L15"
# title.en = "Another logarithm"
# title.ko = "밑이 다른 로그예요"
# check = "test_starts_at_ln_2"
# [hints]
# en = [
#     """At h = 0.5 the loss should be 0.6931. Print your logarithm of 0.5, with a minus: what \
#     is its base?""",
#     """The formula uses ln, the logarithm to the base e. To the base 10 every loss and every \
#     gradient shrinks to 43 %, so each step is too short. Print your logarithm of 2: it should \
#     be 0.6931, not 0.3010 (base 10) or 1 (base 2). pytorch.org/docs: torch.log.""",
#     """
# import torch
# thousand = torch.tensor(1000.0)
# print(round(torch.log10(thousand).item(), 4))  # 3.0
# print(round(torch.log2(thousand).item(), 4))  # 9.9658
# print(round(torch.log(thousand).item(), 4))  # 6.9078
# # Base 10 counts zeros, base 2 counts doublings, base e is ln.""",
# ]
# ko = [
#     """h = 0.5이면 loss는 0.6931이어야 해요. 지금 쓴 로그에 0.5를 넣고 부호를 바꿔서 출력해 \
#     보세요. 로그의 밑은 무엇인가요?""",
#     """식에 쓰는 로그는 밑이 e인 ln이에요. 밑이 10이면 loss와 기울기가 모두 43%로 줄어서 한 \
#     걸음이 너무 짧아져요. 지금 쓴 로그에 2를 넣어 출력해 보세요. 0.3010(밑이 10)이나 1(밑이 \
#     2)이 아니라 0.6931이어야 해요. pytorch.org/docs: torch.log.""",
#     """
# import torch
# thousand = torch.tensor(1000.0)
# print(round(torch.log10(thousand).item(), 4))  # 3.0
# print(round(torch.log2(thousand).item(), 4))  # 9.9658
# print(round(torch.log(thousand).item(), 4))  # 6.9078
# # 밑이 10이면 0의 개수, 2면 두 배가 된 횟수, e면 ln이에요.""",
# ]
# ///
import torch


def compute_loss(h, y):
    return -(y * torch.log2(h) + (1 - y) * torch.log2(1 - h)).mean()
