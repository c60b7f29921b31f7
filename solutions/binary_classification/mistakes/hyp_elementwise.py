# /// mistake
# id = "H04"
# title.en = "* instead of a matrix product"
# title.ko = "행렬 곱 대신 *를 썼어요"
# check = "test_is_half_at_the_start"
# [hints]
# en = [
#     """Print `x.shape` and `weight.shape`, in the order of your line. Are the two numbers in \
#     the middle equal? Does your operator also add the products up?""",
#     """A row's score is one number: its products, added up. The matrix product `@` does both, \
#     if the two numbers in the middle of the shapes are equal; `*` multiplies entry by entry \
#     and adds nothing up. Print the shape of your product: it should be torch.Size([6, 1]). \
#     Lesson: 'Task 1: shapes'.""",
#     """
# import torch
# hours = torch.tensor([[8.0, 2.0], [6.0, 0.0], [4.0, 4.0]])
# wage = torch.tensor([[10.0], [15.0]])
# # hours * wage -> RuntimeError: The size of tensor a (3) ...
# # wage @ hours -> RuntimeError: mat1 and mat2 shapes ...
# print((hours @ wage).tolist())  # [[110.0], [60.0], [100.0]]
# # Three people, two jobs: (3, 2) @ (2, 1). The 2s in the middle
# # meet and vanish; each person's pay, (3, 1), is left.""",
# ]
# ko = [
#     """`x.shape`과 `weight.shape`을 식에 쓴 순서대로 출력해 보세요. 가운데 두 숫자가 \
#     같은가요? 지금 쓴 연산자는 곱한 값을 더하기까지 하나요?""",
#     """한 행의 점수는 숫자 하나, 즉 곱한 값을 모두 더한 수예요. 행렬곱 `@`는 두 shape의 \
#     가운데 두 숫자가 같으면 곱하고 더하기까지 해요. `*`는 자리마다 곱하기만 해요. 곱한 결과의 \
#     shape을 출력해 보세요. torch.Size([6, 1])이어야 해요. 읽기: '1단계: shape'.""",
#     """
# import torch
# hours = torch.tensor([[8.0, 2.0], [6.0, 0.0], [4.0, 4.0]])
# wage = torch.tensor([[10.0], [15.0]])
# # hours * wage -> RuntimeError: The size of tensor a (3) ...
# # wage @ hours -> RuntimeError: mat1 and mat2 shapes ...
# print((hours @ wage).tolist())  # [[110.0], [60.0], [100.0]]
# # 세 사람, 두 가지 일: (3, 2) @ (2, 1). 가운데의 2끼리
# # 만나 사라지고, 사람마다 받을 돈 (3, 1)이 남아요.""",
# ]
# [note]
# en = """PyTorch's text speaks of sizes. Those of x and weight are right: what does not fit is \
#     how they are multiplied."""
# ko = """PyTorch는 크기가 안 맞는다고 하지만 x와 weight의 shape은 맞아요. 맞지 않는 것은 \
#     곱하는 방법이에요."""
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(x * weight + bias)
