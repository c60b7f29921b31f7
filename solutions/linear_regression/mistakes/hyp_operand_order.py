# /// mistake
# id = "H05"
# title.en = "Operands in the wrong order"
# title.ko = "곱하는 순서가 바뀌었어요"
# check = "test_is_zero_at_the_start"
# [hints]
# en = [
#     """Print `weight.shape` and `x.shape`, in the order of your line. Are the two numbers in \
#     the middle equal?""",
#     """The tutorial writes Wx, but here samples are rows: x stands first, and its columns meet \
#     the rows of weight. Print the shapes in the order of your line: the two numbers in the \
#     middle should be equal, as in (5, 3) and (3, 1). Lesson: 'Task 1: parameters'. \
#     pytorch.org/docs: torch.matmul.""",
#     """
# import torch
# hours = torch.tensor([[8.0, 2.0], [6.0, 0.0], [4.0, 4.0]])
# wage = torch.tensor([[10.0], [15.0]])
# # wage @ hours -> RuntimeError: mat1 and mat2 shapes ...
# print((hours @ wage).tolist())  # [[110.0], [60.0], [100.0]]
# # (3, 2) @ (2, 1): the 2s in the middle meet and vanish.""",
# ]
# ko = [
#     "`weight.shape`과 `x.shape`을 식에 쓴 순서대로 출력해 보세요. 가운데 두 숫자가 같은가요?",
#     """튜토리얼은 Wx라고 쓰지만 여기서는 샘플이 행이에요. x가 앞에 오고, x의 열이 weight의 \
#     행과 만나요. 식에 쓴 순서대로 shape을 출력해 보세요. (5, 3)과 (3, 1)처럼 가운데 두 숫자가 \
#     같아야 해요. 읽기: '1단계: parameter'. pytorch.org/docs: torch.matmul.""",
#     """
# import torch
# hours = torch.tensor([[8.0, 2.0], [6.0, 0.0], [4.0, 4.0]])
# wage = torch.tensor([[10.0], [15.0]])
# # wage @ hours -> RuntimeError: mat1 and mat2 shapes ...
# print((hours @ wage).tolist())  # [[110.0], [60.0], [100.0]]
# # (3, 2) @ (2, 1): 가운데의 2끼리 만나 사라져요.""",
# ]
# [note]
# en = """PyTorch's text speaks of sizes. Those of x and weight are right: what does not fit \
#     is how they are multiplied."""
# ko = """PyTorch는 크기가 안 맞는다고 하지만 x와 weight의 shape은 맞아요. 맞지 않는 것은 \
#     곱하는 방법이에요."""
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return weight @ x + bias
