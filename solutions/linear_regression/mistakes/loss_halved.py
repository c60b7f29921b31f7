# /// mistake
# id = "L53"
# title.en = "Half of it, as in some textbooks"
# title.ko = "몇몇 책처럼 절반이에요"
# check = "test_starts_at_56_thirds"
# [hints]
# en = [
#     "You return 9.3333, half of 18.6667. Where does the 2 come from?",
#     """Some textbooks divide by 2n, so that the 2 of the derivative vanishes. The lesson, and \
#     PyTorch, divide by n: the first gradient of weight is -18.6667, and half the loss would \
#     halve each step. For answers 0 print the loss: 18.6667. Lesson: 'Task 3: loss'.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# (u * u).backward()
# print(u.grad)        # tensor(6.)
# u.grad = None
# (u * u / 2).backward()
# print(u.grad)        # tensor(3.): half the slope""",
# ]
# ko = [
#     "18.6667의 절반인 9.3333이 나왔어요. 2로 나누는 것은 어디에서 왔나요?",
#     """미분할 때 나오는 2를 없애려고 2n으로 나누는 책도 있어요. 수업 글과 PyTorch는 n으로 \
#     나눠요. weight의 첫 기울기는 -18.6667인데, loss가 절반이면 걸음도 모두 절반이 돼요. 답이 \
#     모두 0일 때의 loss를 출력하면 18.6667이 나와야 해요. 읽기: '3단계: loss'.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# (u * u).backward()
# print(u.grad)        # tensor(6.)
# u.grad = None
# (u * u / 2).backward()
# print(u.grad)        # tensor(3.): 기울기가 절반""",
# ]
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return ((h - y) ** 2).mean() / 2
