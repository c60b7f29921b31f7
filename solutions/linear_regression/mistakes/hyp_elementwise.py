# /// mistake
# id = "H04"
# title.en = "* instead of a matrix product"
# title.ko = "행렬 곱 대신 *를 썼어요"
# check = "test_takes_any_number_of_features"
# [hints]
# en = [
#     """With one feature your answers are right. Now x is (5, 3) and weight is (3, 1): how many \
#     numbers should come out of one row, and does your operator also add the products up?""",
#     """A row's answer is one number: its products, added up. The matrix product does both; `*` \
#     multiplies entry by entry and adds nothing up, and for one feature nobody sees the \
#     difference. Print the shape of your product for three features: it should be \
#     torch.Size([5, 1]). Lesson: 'Task 2: hypothesis'. pytorch.org/docs: torch.matmul.""",
#     """
# import torch
# hours = torch.tensor([[8.0, 2.0], [6.0, 0.0], [4.0, 4.0]])
# wage = torch.tensor([[10.0], [15.0]])
# # hours * wage -> RuntimeError: The size of tensor a (3) ...
# print((hours @ wage).tolist())  # [[110.0], [60.0], [100.0]]
# # Three people, two jobs: (3, 2) @ (2, 1). The 2s in the middle
# # meet and vanish; each person's pay, (3, 1), is left.""",
# ]
# ko = [
#     """특성이 하나일 때는 답이 맞아요. 이번에는 x가 (5, 3), weight가 (3, 1)이에요. 한 행에서 \
#     숫자가 몇 개 나와야 할까요? 지금 쓴 연산자는 곱한 값을 더하기까지 하나요?""",
#     """한 행의 답은 숫자 하나, 즉 곱한 값을 모두 더한 수예요. 행렬곱은 곱하고 더하기까지 해요. \
#     `*`는 자리마다 곱하기만 하는데, 특성이 하나면 차이가 보이지 않아요. 특성이 세 개일 때 곱한 \
#     결과의 shape을 출력해 보세요. torch.Size([5, 1])이어야 해요. 읽기: '2단계: hypothesis'. \
#     pytorch.org/docs: torch.matmul.""",
#     """
# import torch
# hours = torch.tensor([[8.0, 2.0], [6.0, 0.0], [4.0, 4.0]])
# wage = torch.tensor([[10.0], [15.0]])
# # hours * wage -> RuntimeError: The size of tensor a (3) ...
# print((hours @ wage).tolist())  # [[110.0], [60.0], [100.0]]
# # 세 사람, 두 가지 일: (3, 2) @ (2, 1). 가운데의 2끼리
# # 만나 사라지고, 사람마다 받을 돈 (3, 1)이 남아요.""",
# ]
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return x * weight + bias
