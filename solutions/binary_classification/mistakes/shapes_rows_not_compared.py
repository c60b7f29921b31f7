# /// mistake
# id = "C07"
# title.en = "Numbers of rows not compared"
# title.ko = "행의 수를 비교하지 않았어요"
# check = "test_refuses_another_number_of_rows"
# [hints]
# en = [
#     """6 rows of x, 5 of y: which sample has no answer? Print `x.shape` and `y.shape`, one above \
#     the other.""",
#     """Each row of x needs its answer in the same row of y. If one is missing, the error comes \
#     later, in a function that is fine, so the two numbers are compared here. Print `x.shape[0]` \
#     and `y.shape[0]`: where they differ, there should be a ValueError. Lesson: 'Task 1: \
#     shapes'.""",
#     """
# questions = ["2 + 2", "3 * 3", "7 - 5"]
# answers = ["4", "9"]
# print(list(zip(questions, answers)))
# # [('2 + 2', '4'), ('3 * 3', '9')]: one is lost without a word
# print(len(questions) == len(answers))
# # False: so ask before you begin""",
# ]
# ko = [
#     """x는 6행, y는 5행이에요. 정답이 없는 샘플은 어느 것인가요? `x.shape`과 `y.shape`을 \
#     위아래로 출력해 보세요.""",
#     """x의 행마다 y의 같은 행에 정답이 있어야 해요. 하나가 빠져 있으면 오류는 나중에, 아무 문제 \
#     없는 함수에서 나요. 그래서 여기에서 두 수를 비교해요. `x.shape[0]`과 `y.shape[0]`을 출력해 \
#     보세요. 둘이 다르면 ValueError가 나와야 해요. 읽기: '1단계: shape'.""",
#     """
# questions = ["2 + 2", "3 * 3", "7 - 5"]
# answers = ["4", "9"]
# print(list(zip(questions, answers)))
# # [('2 + 2', '4'), ('3 * 3', '9')]: 하나가 말없이 사라졌어요
# print(len(questions) == len(answers))
# # False: 그러니 시작하기 전에 확인해요""",
# ]
# ///


def check_shapes(x, y):
    if x.dim() != 2 or y.dim() != 2 or y.shape[1] != 1:
        raise ValueError("wrong shape")
    return x.shape[0], x.shape[1]
