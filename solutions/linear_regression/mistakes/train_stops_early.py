# /// mistake
# id = "T56"
# title.en = "Stops when the loss is small enough"
# title.ko = "loss가 작아지면 멈춰요"
# check = "test_runs_1001_epochs_unless_told"
# [hints]
# en = [
#     """Fewer losses came than epochs were asked for. Print the number of the epoch in your \
#     loop: what ends it, and who decided that?""",
#     """To stop early can be wise, but here the caller says how many epochs there are, and \
#     counts on one loss for each. Print the length of your list: it should be epochs + 1, here \
#     1001. Lesson: 'Task 4: training'.""",
#     """
# def steps_until_tired(n):
#     return [k for k in range(n) if k < 3]
# def steps(n):
#     return list(range(n))
# print(len(steps_until_tired(5)), len(steps(5)))  # 3 5""",
# ]
# ko = [
#     """부탁받은 에포크보다 loss가 적게 나왔어요. 반복문 안에서 에포크 번호를 출력해 보세요. \
#     무엇이 반복을 끝내고, 그것은 누가 정한 것인가요?""",
#     """일찍 멈추는 것이 좋을 때도 있지만, 여기서는 에포크 수를 부르는 쪽이 정하고 에포크마다 \
#     loss가 하나씩 있어야 해요. 리스트의 길이를 출력하면 epochs + 1, 여기서는 1001이어야 해요. \
#     읽기: '4단계: 학습'.""",
#     """
# def steps_until_tired(n):
#     return [k for k in range(n) if k < 3]
# def steps(n):
#     return list(range(n))
# print(len(steps_until_tired(5)), len(steps(5)))  # 3 5""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
        if loss.item() < 0.001:
            break
    return history
