# /// mistake
# id = "P12"
# title.en = "Answers with shape (6,)"
# title.ko = "답의 shape이 (6,)이에요"
# check = "test_answers_yes_or_no"
# [hints]
# en = [
#     """The answers are right. Print `predict(h).shape` beside `h.shape`: do they still have the \
#     same rows and columns?""",
#     """y has shape (n, 1). Answers of shape (n,) compared with it are stretched to (n, n), \
#     without an error, and whoever counts the hits there finds more than n. Print \
#     `predict(h).shape`: it should be that of h, torch.Size([3, 1]) in this check. Lesson: 'Task \
#     1: shapes'. pytorch.org/docs: Broadcasting semantics.""",
#     """
# import torch
# guess = torch.tensor([[1], [1], [0]])
# truth = torch.tensor([[1], [1], [0]])
# print((guess == truth).sum().item(), "of", len(truth))  # 3 of 3
# flat = guess.squeeze()
# print((flat == truth).shape)  # torch.Size([3, 3])
# print((flat == truth).sum().item(), "of", len(truth))   # 5 of 3""",
# ]
# ko = [
#     """답은 맞아요. `predict(h).shape`과 `h.shape`을 나란히 출력해 보세요. 행과 열이 아직 \
#     같은가요?""",
#     """y의 shape은 (n, 1)이에요. 답의 shape이 (n,)이면 y와 비교할 때 오류도 없이 (n, n)으로 \
#     늘어나고, 맞은 개수를 세면 n보다 많이 나와요. `predict(h).shape`을 출력하면 h의 shape, 이 \
#     검사에서는 torch.Size([3, 1])이 나와야 해요. 읽기: '1단계: shape'. pytorch.org/docs: \
#     Broadcasting semantics.""",
#     """
# import torch
# guess = torch.tensor([[1], [1], [0]])
# truth = torch.tensor([[1], [1], [0]])
# print((guess == truth).sum().item(), "of", len(truth))  # 3 of 3
# flat = guess.squeeze()
# print((flat == truth).shape)  # torch.Size([3, 3])
# print((flat == truth).sum().item(), "of", len(truth))   # 5 of 3""",
# ]
# ///


def predict(h):
    return (h >= 0.5).squeeze()
