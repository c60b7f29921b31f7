# /// mistake
# id = "T35"
# title.en = "Invented results"
# title.ko = "결과를 지어냈어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """From the second epoch on your list says 0.0198. Which line worked that number out from x \
#     and y?""",
#     """A loss is measured: it comes from this weight, this bias and these points. Numbers that \
#     are typed in know nothing of them and stay the same for any data. Print the list for \
#     epochs=5: it should be 0.6931, 1.0093, 1.4106, 2.5463, 0.6211, 0.8123. Lesson: 'Task 5: \
#     training'.""",
#     """
# def typed_in(steps):
#     return 12.0      # right for one walk only
# def measured(steps):
#     return sum(steps)
# print(typed_in([5.0, 7.0]), measured([5.0, 7.0]))  # 12.0 12.0
# print(typed_in([4.0, 4.0]), measured([4.0, 4.0]))  # 12.0 8.0""",
# ]
# ko = [
#     """두 번째 에포크부터 리스트가 계속 0.0198이에요. x와 y로 이 숫자를 계산한 줄은 어느 \
#     것인가요?""",
#     """loss는 재는 값이에요. 지금의 weight, bias와 이 점들에서 나와요. 직접 써 넣은 숫자는 \
#     이것들을 모르니 어떤 데이터를 넣어도 똑같아요. epochs=5로 리스트를 출력하면 0.6931, 1.0093, \
#     1.4106, 2.5463, 0.6211, 0.8123이 나와야 해요. 읽기: '5단계: 학습'.""",
#     """
# def typed_in(steps):
#     return 12.0      # 산책 한 번에만 맞아요
# def measured(steps):
#     return sum(steps)
# print(typed_in([5.0, 7.0]), measured([5.0, 7.0]))  # 12.0 12.0
# print(typed_in([4.0, 4.0]), measured([4.0, 4.0]))  # 12.0 8.0""",
# ]
# ///


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    return [0.693147] + [0.0198] * epochs
