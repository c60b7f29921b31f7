# /// mistake
# id = "P06"
# title.en = "The answers typed in"
# title.ko = "답을 그대로 적었어요"
# check = "test_answers_yes_or_no"
# [hints]
# en = [
#     """Three probabilities went in, and six answers came out. What should the answers depend \
#     on?""",
#     """Answers that are typed in are right for one table only. A function works its result out \
#     from what is handed in. Print `predict(torch.tensor([[0.9], [0.1]]))`: it should have two \
#     rows, True and False. Lesson: 'Task 5: training'.""",
#     """
# def warm_typed_in(temperatures):
#     return [False, True]
# def warm(temperatures):
#     return [t > 20 for t in temperatures]
# print(warm_typed_in([25, 12, 21]))  # [False, True]: only two
# print(warm([25, 12, 21]))           # [True, False, True]""",
# ]
# ko = [
#     """확률 세 개를 넣었는데 답이 여섯 개 나왔어요. 답은 무엇에 따라 정해져야 할까요?""",
#     """직접 써 넣은 답은 표 하나에만 맞아요. 함수는 넘겨받은 값으로 결과를 계산해야 해요. \
#     `predict(torch.tensor([[0.9], [0.1]]))`를 출력하면 두 행, True와 False가 나와야 해요. 읽기: \
#     '5단계: 학습'.""",
#     """
# def warm_typed_in(temperatures):
#     return [False, True]
# def warm(temperatures):
#     return [t > 20 for t in temperatures]
# print(warm_typed_in([25, 12, 21]))  # [False, True]: 답이 두 개
# print(warm([25, 12, 21]))           # [True, False, True]""",
# ]
# ///
import torch


def predict(h):
    return torch.tensor([[False], [False], [False], [True], [True], [True]])
