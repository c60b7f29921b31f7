# /// mistake
# id = "P52"
# title.en = "Writes the answers over the hours"
# title.ko = "시간 위에 답을 덮어써요"
# check = "test_asking_twice_gives_the_same_answers"
# [hints]
# en = [
#     """The first answers are right, the second ones are not. Print `x` before and after the \
#     call of predict: are these still the hours that were handed in?""",
#     """`*=` and `+=` on a tensor write into that very tensor, and it belongs to the caller, \
#     who goes on with it. A plain `*` or `+` makes a new one. Print `x` after the call: it \
#     should still be 4 and 2.5. pytorch.org/docs: In-place semantics.""",
#     """
# import torch
# def with_tax_in_place(prices):
#     prices *= 1.5
#     return prices
# def with_tax(prices):
#     return prices * 1.5
# shelf = torch.tensor([10.0, 20.0])
# with_tax(shelf)
# print(shelf)     # tensor([10., 20.])
# with_tax_in_place(shelf)
# print(shelf)     # tensor([15., 30.]): the shelf itself""",
# ]
# ko = [
#     """처음 답은 맞는데 두 번째 답이 달라요. predict를 부르기 전과 후에 `x`를 출력해 보세요. \
#     넘겨받은 시간이 그대로인가요?""",
#     """텐서에 `*=`나 `+=`를 쓰면 바로 그 텐서에 값을 써요. 그 텐서는 부른 쪽의 것이고, 부른 \
#     쪽은 그것을 계속 써요. `*`나 `+`만 쓰면 새 텐서가 생겨요. 부른 다음에 `x`를 출력하면 \
#     여전히 4와 2.5여야 해요. pytorch.org/docs: In-place semantics.""",
#     """
# import torch
# def with_tax_in_place(prices):
#     prices *= 1.5
#     return prices
# def with_tax(prices):
#     return prices * 1.5
# shelf = torch.tensor([10.0, 20.0])
# with_tax(shelf)
# print(shelf)     # tensor([10., 20.])
# with_tax_in_place(shelf)
# print(shelf)     # tensor([15., 30.]): 진열대 자체가 바뀌었어요""",
# ]
# ///


def predict(x, weight, bias):
    x *= weight
    x += bias
    return x.flatten().tolist()
