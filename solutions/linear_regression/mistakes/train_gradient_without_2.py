# /// mistake
# id = "T58"
# title.en = "The 2 of the derivative forgotten"
# title.ko = "미분에서 나온 2를 빠뜨렸어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Each of your moves is half of lr times the gradient. Where does the gradient that you \
#     wrote come from, and what is the derivative of a square?""",
#     """The derivative of a square brings a 2 with it: for three answers 0 the gradient of \
#     weight is -18.6667, not -9.3333. Let autograd work it out and compare: after `backward()` \
#     print `weight.grad`, it should be -18.6667 in the first epoch. Lesson: 'Task 4: training', \
#     the table.""",
#     """
# import torch
# u = torch.tensor(5.0, requires_grad=True)
# (u ** 2).backward()
# print(u.grad)                          # tensor(10.): 2 times 5
# print((5.001 ** 2 - 5 ** 2) / 0.001)   # 10.0 and a little""",
# ]
# ko = [
#     """한 걸음이 lr 곱하기 기울기의 절반이에요. 직접 쓴 기울기 식은 어디에서 왔나요? 제곱을 \
#     미분하면 어떻게 되나요?""",
#     """제곱을 미분하면 2가 앞으로 나와요. 답이 모두 0일 때 weight의 기울기는 -9.3333이 아니라 \
#     -18.6667이에요. autograd로 구해서 비교해 보세요. `backward()` 다음에 `weight.grad`를 \
#     출력하면 첫 에포크에 -18.6667이 나와야 해요. 읽기: '4단계: 학습'의 표.""",
#     """
# import torch
# u = torch.tensor(5.0, requires_grad=True)
# (u ** 2).backward()
# print(u.grad)                          # tensor(10.): 5의 2배
# print((5.001 ** 2 - 5 ** 2) / 0.001)   # 10.0보다 조금 커요""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        miss = hypothesis(x, weight, bias) - y
        history.append(compute_loss(miss + y, y).item())
        with torch.no_grad():
            weight -= lr * x.T @ miss / len(x)
            bias -= lr * miss.mean()
    return history
