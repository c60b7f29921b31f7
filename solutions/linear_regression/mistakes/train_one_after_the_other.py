# /// mistake
# id = "T57"
# title.en = "Bias updated from the weight that has already moved"
# title.ko = "이미 움직인 weight로 bias를 고쳤어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """The first loss is right, and those after it are a little off. In which order do you \
#     work out the two gradients and move the two parameters?""",
#     """Both gradients belong to the same moment: they are worked out from one h, and only then \
#     do weight and bias move. Moved in between, h is another one for bias. In the first epoch \
#     the gradients should be -18.6667 and -8. Lesson: 'Task 4: training', the table.""",
#     """
# a, b = 10, 4
# a = a - b       # a has moved ...
# b = b - a       # ... and b looks at the new a
# print(a, b)     # 6 -2
# a, b = 10, 4
# a, b = a - b, b - a   # both from the same moment
# print(a, b)     # 6 -6""",
# ]
# ko = [
#     """처음 loss는 맞는데 그다음부터 조금씩 달라요. 두 기울기를 계산하는 줄과 두 parameter를 \
#     움직이는 줄이 어떤 순서로 있나요?""",
#     """두 기울기는 같은 순간의 것이어야 해요. h 하나로 둘 다 계산한 다음에 weight와 bias를 \
#     움직여요. 그 사이에 움직이면 bias가 보는 h는 다른 h예요. 첫 에포크의 기울기는 -18.6667과 \
#     -8이어야 해요. 읽기: '4단계: 학습'의 표.""",
#     """
# a, b = 10, 4
# a = a - b       # a가 움직이고 ...
# b = b - a       # ... b는 새 a를 봐요
# print(a, b)     # 6 -2
# a, b = 10, 4
# a, b = a - b, b - a   # 둘 다 같은 순간의 값으로
# print(a, b)     # 6 -6""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        miss = hypothesis(x, weight, bias) - y
        history.append(compute_loss(miss + y, y).item())
        with torch.no_grad():
            weight -= lr * 2 * x.T @ miss / len(x)
            miss = hypothesis(x, weight, bias) - y
            bias -= lr * 2 * miss.mean()
    return history
