# /// mistake
# id = "T37"
# title.en = "Ignores the data it is given"
# title.ko = "받은 데이터를 쓰지 않아요"
# check = "test_learns_from_the_data_handed_in"
# [hints]
# en = [
#     """The check handed in an x of shape (5, 3). Print `x.shape` just before the loop in \
#     `train()`: which x is that?""",
#     """A name means what was assigned to it last: data read again inside the function hides what \
#     was handed in. train() learns from its arguments, so it can learn from any table. In this \
#     check `x.shape` should print torch.Size([5, 3]). Lesson: 'Task 5: training'.""",
#     """
# def total_hidden(prices):
#     prices = [1.0, 2.0]          # hides what was handed in
#     return sum(prices)
# def total(prices):
#     return sum(prices)
# print(total_hidden([5.0, 5.0]))  # 3.0
# print(total([5.0, 5.0]))         # 10.0""",
# ]
# ko = [
#     """이번 검사에서는 shape이 (5, 3)인 x를 넘겼어요. `train()`의 반복문 바로 앞에서 `x.shape`을 \
#     출력해 보세요. 어떤 x인가요?""",
#     """이름은 마지막에 넣은 값을 가리켜요. 함수 안에서 데이터를 다시 읽으면 넘겨받은 데이터가 \
#     가려져요. train()은 인자로 받은 데이터로 배워야 어떤 표로도 학습할 수 있어요. 이 검사에서 \
#     `x.shape`을 출력하면 torch.Size([5, 3])이 나와야 해요. 읽기: '5단계: 학습'.""",
#     """
# def total_hidden(prices):
#     prices = [1.0, 2.0]          # 넘겨받은 값을 가려요
#     return sum(prices)
# def total(prices):
#     return sum(prices)
# print(total_hidden([5.0, 5.0]))  # 3.0
# print(total([5.0, 5.0]))         # 10.0""",
# ]
# [note]
# en = """If a line of hypothesis raised here, that line is fine: it was given another x than \
#     the one that was handed in."""
# ko = """여기서 hypothesis의 줄이 오류를 냈다면 그 줄에는 문제가 없어요. 넘겨받은 x가 아닌 \
#     다른 x를 받았을 뿐이에요."""
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    x, y = load_data()
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
