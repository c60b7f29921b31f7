# /// mistake
# id = "P07"
# title.en = "return missing"
# title.ko = "return이 없어요"
# check = "test_answers_yes_or_no"
# [hints]
# en = [
#     """Print `predict(h)` outside the function. What does its caller receive, and which line of \
#     yours hands it over?""",
#     """print shows a value to you, return hands it to the caller. A function without return \
#     gives None. `print(predict(h))` should show a tensor of True and False, one row for each \
#     sample. Lesson: 'Task 5: training'.""",
#     """
# def doubled_shown(n):
#     print(2 * n)
# def doubled(n):
#     return 2 * n
# answer = doubled_shown(7)  # 14
# print(answer)              # None: it was shown, not handed over
# print(doubled(7) + 1)      # 15""",
# ]
# ko = [
#     """함수 밖에서 `predict(h)`를 출력해 보세요. 부른 쪽은 무엇을 받나요? 값을 돌려주는 줄은 \
#     어느 줄인가요?""",
#     """print는 값을 화면에 보여 주고, return은 부른 쪽에 돌려줘요. return이 없는 함수는 None을 \
#     돌려줘요. `print(predict(h))`를 실행하면 샘플마다 한 행씩 True와 False가 든 텐서가 나와야 \
#     해요. 읽기: '5단계: 학습'.""",
#     """
# def doubled_shown(n):
#     print(2 * n)
# def doubled(n):
#     return 2 * n
# answer = doubled_shown(7)  # 14
# print(answer)              # None: 보여 주기만 했어요
# print(doubled(7) + 1)      # 15""",
# ]
# ///


def predict(h):
    print(h >= 0.5)
