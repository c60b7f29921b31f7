# /// mistake
# id = "H52"
# title.en = "Bias multiplied along with x"
# title.ko = "bias까지 x와 곱했어요"
# check = "test_takes_any_number_of_features"
# [hints]
# en = [
#     """With weight 1 your answers are right, with other weights they are not: bias is added \
#     before the product. Print `h` for x = 0: which number should be left over?""",
#     """bias is not weighed: first the product, then bias on top. In brackets with x it is \
#     multiplied by weight as well. For an x of zeros `h` should be bias itself, whatever weight \
#     is. Lesson: 'Task 1: parameters'.""",
#     """
# cups, fee, price = 4, 10, 3
# print(cups * price + fee)    # 22: the fee once
# print((cups + fee) * price)  # 42: the fee three times""",
# ]
# ko = [
#     """weight가 1일 때는 답이 맞지만 다른 weight에서는 아니에요. bias를 곱하기 전에 더했어요. \
#     x = 0일 때 `h`를 출력해 보세요. 어떤 숫자가 남아야 할까요?""",
#     """bias에는 weight를 곱하지 않아요. 먼저 곱하고, 그 위에 bias를 더해요. 괄호 안에서 x와 \
#     먼저 더하면 bias에도 weight가 곱해져요. x가 모두 0이면 weight가 무엇이든 `h`는 bias \
#     그대로여야 해요. 읽기: '1단계: parameter'.""",
#     """
# cups, fee, price = 4, 10, 3
# print(cups * price + fee)    # 22: 배달비를 한 번
# print((cups + fee) * price)  # 42: 배달비를 세 번""",
# ]
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return (x + bias) @ weight
