# /// mistake
# id = "L64"
# title.en = "Says it instead of raising it"
# title.ko = "오류를 내지 않고 출력만 해요"
# check = "test_refuses_flat_y"
# [hints]
# en = [
#     """Shapes that differ were found, and a sentence about them was printed. What did the \
#     caller get, and would a program stop there?""",
#     """print tells a person who happens to look; the program goes on with what was returned, \
#     here None. `raise` ends the call and tells the caller what kind of error it is. With a y \
#     of shape (3,) the last line of the traceback should begin with ValueError. Lesson: 'Task \
#     3: loss'. docs.python.org: Raising Exceptions.""",
#     """
# def half_said(n):
#     if n % 2:
#         print("odd")
#         return None
#     return n // 2
# # half_said(3) + 1 -> TypeError: unsupported operand ... 'NoneType'
# def half(n):
#     if n % 2:
#         raise ValueError(f"{n} is odd")
#     return n // 2
# print(half(8) + 1)   # 5""",
# ]
# ko = [
#     """shape이 다르다는 것을 찾아서 출력했어요. 그런데 부른 쪽은 무엇을 받았나요? 프로그램이 \
#     거기서 멈출까요?""",
#     """print는 마침 화면을 보고 있는 사람에게만 알려 줘요. 프로그램은 돌려받은 값, 여기서는 \
#     None으로 계속 가요. `raise`는 호출을 끝내고 어떤 오류인지 부른 쪽에 알려요. shape이 (3,)인 \
#     y를 넣었을 때 오류의 마지막 줄이 ValueError로 시작해야 해요. 읽기: '3단계: loss'. \
#     docs.python.org: Raising Exceptions.""",
#     """
# def half_said(n):
#     if n % 2:
#         print("odd")
#         return None
#     return n // 2
# # half_said(3) + 1 -> TypeError: unsupported operand ... 'NoneType'
# def half(n):
#     if n % 2:
#         raise ValueError(f"{n} is odd")
#     return n // 2
# print(half(8) + 1)   # 5""",
# ]
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    if h.shape != y.shape:
        print("shapes differ", h.shape, y.shape)
        return None
    return F.mse_loss(h, y)
