# /// mistake
# id = "L58"
# title.en = "Divides by a number typed in"
# title.ko = "적어 넣은 수로 나눠요"
# check = "test_does_not_grow_with_the_number_of_rows"
# [hints]
# en = [
#     """For three rows the loss is right, for thirty it is ten times too large. Where does the \
#     number that you divide by come from?""",
#     """How many rows there are is told by what is handed in. Typed in, the number is right for \
#     one table only. Print the loss of three rows, and of thirty rows like them: the two should \
#     be equal. Lesson: 'Task 3: loss'.""",
#     """
# def average_typed_in(marks):
#     return sum(marks) / 3
# def average(marks):
#     return sum(marks) / len(marks)
# print(average_typed_in([6, 8, 10]), average([6, 8, 10]))  # 8.0 8.0
# print(average_typed_in([9] * 6), average([9] * 6))        # 18.0 9.0""",
# ]
# ko = [
#     "행이 세 개일 때는 loss가 맞지만 서른 개이면 열 배나 커져요. 나누는 수는 어디에서 왔나요?",
#     """행이 몇 개인지는 넘겨받은 값이 알려 줘요. 숫자를 직접 써 넣으면 표 하나에만 맞아요. 세 \
#     행의 loss와, 똑같은 행 서른 개의 loss를 출력해 보세요. 두 값이 같아야 해요. 읽기: '3단계: \
#     loss'.""",
#     """
# def average_typed_in(marks):
#     return sum(marks) / 3
# def average(marks):
#     return sum(marks) / len(marks)
# print(average_typed_in([6, 8, 10]), average([6, 8, 10]))  # 8.0 8.0
# print(average_typed_in([9] * 6), average([9] * 6))        # 18.0 9.0""",
# ]
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return ((h - y) ** 2).sum() / 3
