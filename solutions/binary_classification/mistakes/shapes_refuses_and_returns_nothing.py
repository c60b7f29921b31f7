# /// mistake
# id = "C01"
# title.en = "Returns nothing"
# title.ko = "아무것도 돌려주지 않아요"
# check = "test_returns_rows_and_columns"
# [hints]
# en = [
#     """Print `check_shapes(x, y)` outside the function. What does its caller get back, and \
#     which line of yours hands it over?""",
#     """print shows a value to you, return hands it to the caller. A function without return \
#     gives None, and the caller wants two numbers: how many samples, how many features. For the \
#     six points `print(check_shapes(x, y))` should show (6, 2). Lesson: 'Task 1: shapes'.""",
#     """
# def area_shown(width, height):
#     print(width * height)
# def area_returned(width, height):
#     return width * height
# room = area_shown(4, 5)         # 20
# print(room)                     # None: nothing to go on with
# print(area_returned(4, 5) + 3)  # 23""",
# ]
# ko = [
#     """함수 밖에서 `check_shapes(x, y)`를 출력해 보세요. 부른 쪽은 무엇을 돌려받나요? 값을 \
#     돌려주는 줄은 어느 줄인가요?""",
#     """print는 값을 화면에 보여 주고, return은 부른 쪽에 돌려줘요. return이 없는 함수는 None을 \
#     돌려줘요. 부른 쪽에는 샘플의 수와 특성의 수, 이렇게 숫자 두 개가 필요해요. 여섯 점을 넣고 \
#     `print(check_shapes(x, y))`를 실행하면 (6, 2)가 나와야 해요. 읽기: '1단계: shape'.""",
#     """
# def area_shown(width, height):
#     print(width * height)
# def area_returned(width, height):
#     return width * height
# room = area_shown(4, 5)         # 20
# print(room)                     # None: 이어서 쓸 값이 없어요
# print(area_returned(4, 5) + 3)  # 23""",
# ]
# ///


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), got {tuple(x.shape)}")
    if y.dim() != 2 or y.shape[1] != 1:
        raise ValueError(f"y should be (n, 1), got {tuple(y.shape)}")
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"{x.shape[0]} rows of x, {y.shape[0]} rows of y")
    print(x.shape[0], x.shape[1])
