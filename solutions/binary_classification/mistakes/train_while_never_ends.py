# /// mistake
# id = "T34"
# title.en = "Loop that never ends"
# title.ko = "반복문이 끝나지 않아요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """The loop was still running when its time was up. Print the value in its condition in each \
#     round: does it ever change?""",
#     """while looks at its condition before each round, but it does not work the values in it out \
#     again: that has to happen inside the loop. A loss from above the loop prints 0.6931 for \
#     ever; it should change. And nothing has to be waited for here: the number of rounds is \
#     given, epochs + 1. Lesson: 'Task 5: training'.""",
#     """
# money, years = 100.0, 0
# while money < 200.0:
#     money = money * 1.5  # the value in the condition changes
#     years += 1
# print(years, money)      # 2 225.0
# # without the third line, this would never end""",
# ]
# ko = [
#     """정해진 시간이 지나도 반복이 끝나지 않았어요. 조건에 쓰인 값을 반복할 때마다 출력해 \
#     보세요. 그 값이 바뀌나요?""",
#     """while은 반복할 때마다 조건을 보지만, 거기에 쓰인 값을 다시 계산해 주지는 않아요. 그 일은 \
#     반복문 안에서 해야 해요. 반복문 위에서 구한 loss는 계속 0.6931로 출력되는데, 이 값은 매번 \
#     달라져야 해요. 게다가 여기서는 기다릴 필요가 없어요. 반복 횟수가 epochs + 1로 정해져 있어요. \
#     읽기: '5단계: 학습'.""",
#     """
# money, years = 100.0, 0
# while money < 200.0:
#     money = money * 1.5  # 조건에 쓰인 값이 바뀌어요
#     years += 1
# print(years, money)      # 2 225.0
# # 세 번째 줄이 없으면 끝나지 않아요""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    h = hypothesis(x, weight, bias)
    loss = compute_loss(h, y)
    while loss > 0.1:
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        losses.append(loss.item())
    return losses
