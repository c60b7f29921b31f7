# /// mistake
# id = "H55"
# title.en = "return missing"
# title.ko = "return이 없어요"
# check = "test_is_zero_at_the_start"
# [hints]
# en = [
#     "Print `hypothesis(x, weight, bias)` from outside: what does its caller get back?",
#     """print shows a value to you, return hands it to the caller; without return a function \
#     gives None, and no error. Print `type(hypothesis(x, weight, bias))`: it should be <class \
#     'torch.Tensor'>. docs.python.org: Defining Functions.""",
#     """
# def shown(a, b):
#     print(a + b)
# def handed_back(a, b):
#     return a + b
# first = shown(2, 3)          # 5 appears on the screen
# second = handed_back(2, 3)
# print(first, second)         # None 5""",
# ]
# ko = [
#     "함수 밖에서 `hypothesis(x, weight, bias)`를 출력해 보세요. 부른 쪽은 무엇을 돌려받나요?",
#     """print는 값을 화면에 보여 주고, return은 부른 쪽에 돌려줘요. return이 없으면 오류도 없이 \
#     None을 돌려줘요. `type(hypothesis(x, weight, bias))`를 출력하면 <class 'torch.Tensor'>가 \
#     나와야 해요. docs.python.org: Defining Functions.""",
#     """
# def shown(a, b):
#     print(a + b)
# def handed_back(a, b):
#     return a + b
# first = shown(2, 3)          # 화면에 5가 나와요
# second = handed_back(2, 3)
# print(first, second)         # None 5""",
# ]
# [note]
# en = """If compute_loss stops with "'NoneType' object has no attribute", that line is \
#     fine: nothing was handed to it."""
# ko = """compute_loss가 "'NoneType' object has no attribute"라며 멈춰도 그 줄에는 문제가 \
#     없어요. 넘겨받은 것이 없었던 거예요."""
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    h = x @ weight + bias
    print(h)
