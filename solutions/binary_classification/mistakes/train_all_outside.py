# /// mistake
# id = "T01"
# title.en = "Hypothesis or loss computed once, before the loop"
# title.ko = "hypothesis나 loss를 반복문 앞에서 한 번만 계산해요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """The first epoch worked, the second did not. In between, weight and bias have changed. \
#     Which values have to be worked out again?""",
#     """A result does not follow its inputs: what was computed before a step still belongs to the \
#     old weight. And `backward()` uses up the record of how the loss was computed, so each epoch \
#     needs a new one. Print `loss.item()` in every epoch: it should change, 0.6931, 1.0093, \
#     1.4106 ... Lesson: 'Task 5: training'. pytorch.org/docs: torch.Tensor.backward.""",
#     """
# fixed = growing = 100.0
# interest = fixed * 0.5        # worked out once, above the loop
# for year in range(3):
#     fixed = fixed + interest
#     gain = growing * 0.5      # worked out again in each year
#     growing = growing + gain
# print(fixed)    # 250.0: interest on the first 100 only
# print(growing)  # 337.5: interest on what there is by then""",
# ]
# ko = [
#     """첫 번째 에포크는 잘 됐는데 두 번째에서 멈췄어요. 그 사이에 weight와 bias가 바뀌었어요. \
#     다시 계산해야 하는 값은 무엇일까요?""",
#     """계산 결과는 입력이 바뀌어도 따라 바뀌지 않아요. 한 걸음 움직이기 전에 계산한 값은 예전 \
#     weight의 것이에요. 그리고 `backward()`는 loss를 계산한 기록을 쓰고 나면 버려서, 에포크마다 \
#     새 기록이 필요해요. 에포크마다 `loss.item()`을 출력하면 0.6931, 1.0093, 1.4106 ...처럼 \
#     달라져야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: torch.Tensor.backward.""",
#     """
# fixed = growing = 100.0
# interest = fixed * 0.5        # 반복문 위에서 한 번 계산
# for year in range(3):
#     fixed = fixed + interest
#     gain = growing * 0.5      # 해마다 다시 계산
#     growing = growing + gain
# print(fixed)    # 250.0: 처음 100의 이자만 붙었어요
# print(growing)  # 337.5: 그때그때 있는 돈의 이자가 붙었어요""",
# ]
# [note]
# en = """The line with backward() is fine. PyTorch's own advice, retain_graph=True, would \
#     silence the error and keep its cause."""
# ko = """backward()가 있는 줄에는 문제가 없어요. PyTorch가 권하는 retain_graph=True를 쓰면 \
#     오류만 사라지고 원인은 남아요."""
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    h = hypothesis(x, weight, bias)
    loss = compute_loss(h, y)
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
