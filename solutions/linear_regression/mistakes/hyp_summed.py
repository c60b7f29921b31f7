# /// mistake
# id = "H54"
# title.en = "One answer for all rows"
# title.ko = "모든 행에 답이 하나예요"
# check = "test_is_zero_at_the_start"
# [hints]
# en = [
#     """Three rows went in and a single number came out. Which part of your line puts the rows \
#     together?""",
#     """The products within a row are added up, and the matrix product sees to that. The rows \
#     stay apart: each has an answer of its own, to be compared with its own y. Print `h.shape`: \
#     it should be torch.Size([3, 1]). Lesson: 'Task 2: hypothesis'.""",
#     """
# import torch
# litres = torch.tensor([[2.0, 1.0], [0.0, 4.0]])
# prices = torch.tensor([[3.0], [5.0]])
# print((litres @ prices).tolist())      # [[11.0], [20.0]]: each shopper
# print((litres @ prices).sum().item())  # 31.0: the till""",
# ]
# ko = [
#     "세 행을 넣었는데 숫자 하나만 나왔어요. 식의 어느 부분이 행들을 하나로 합치나요?",
#     """한 행 안에서 곱한 값은 더해야 하고, 그것은 행렬곱이 해 줘요. 하지만 행끼리는 합치지 \
#     않아요. 행마다 자기 답이 있고, 그 답을 자기 y와 비교해요. `h.shape`을 출력하면 \
#     torch.Size([3, 1])이 나와야 해요. 읽기: '2단계: hypothesis'.""",
#     """
# import torch
# litres = torch.tensor([[2.0, 1.0], [0.0, 4.0]])
# prices = torch.tensor([[3.0], [5.0]])
# print((litres @ prices).tolist())      # [[11.0], [20.0]]: 손님마다
# print((litres @ prices).sum().item())  # 31.0: 계산대 전체""",
# ]
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return (x @ weight + bias).sum()
