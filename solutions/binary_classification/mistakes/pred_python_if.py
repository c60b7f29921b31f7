# /// mistake
# id = "P08"
# title.en = "if on a whole tensor"
# title.ko = "텐서 전체에 if를 썼어요"
# check = "test_answers_yes_or_no"
# [hints]
# en = [
#     """`if` wants one yes or no. Print `h.shape`: how many answers are needed? Can one \
#     comparison give them all?""",
#     """`if` takes one way for all rows, and each row needs an answer of its own. A comparison of \
#     a tensor with a number works row by row and gives a tensor of True and False; nothing is \
#     left for `if` to do. Print `predict(h).shape`: it should be that of h. Lesson: 'Task 5: \
#     training'. pytorch.org/docs: torch.ge.""",
#     """
# import torch
# stock = torch.tensor([4, 0, 7])
# print((stock > 0).tolist())  # [True, False, True]: three answers
# print((stock > 0).any())     # tensor(True): one, fit for if
# if (stock > 0).any():
#     print("open")            # open""",
# ]
# ko = [
#     """`if`는 예/아니요 하나만 받아요. `h.shape`을 출력해 보세요. 답이 몇 개 필요한가요? 비교 한 \
#     번으로 모두 답할 수는 없을까요?""",
#     """`if`는 모든 행을 한 길로 보내는데, 답은 행마다 따로 필요해요. 텐서를 숫자와 비교하면 \
#     행별로 비교되어 True와 False가 든 텐서가 나와요. `if`가 할 일이 남지 않아요. \
#     `predict(h).shape`을 출력하면 h의 shape과 같아야 해요. 읽기: '5단계: 학습'. \
#     pytorch.org/docs: torch.ge.""",
#     """
# import torch
# stock = torch.tensor([4, 0, 7])
# print((stock > 0).tolist())  # [True, False, True]: 답 세 개
# print((stock > 0).any())     # tensor(True): if에 쓸 답 하나
# if (stock > 0).any():
#     print("open")            # open""",
# ]
# ///


def predict(h):
    if h >= 0.5:
        return True
    else:
        return False
