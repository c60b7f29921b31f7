# /// mistake
# id = "T27"
# title.en = "Update after the loop instead of inside"
# title.ko = "값을 반복문 안이 아니라 뒤에서 고쳐요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Six losses, all the same, and a single update at the end. Print `weight` in each epoch: \
#     which lines belong to the loop?""",
#     """What is indented under `for` runs in every epoch; what is not runs once, after the last. \
#     All five belong to an epoch: hypothesis, loss, clear, backward, step. Print `weight` at the \
#     end of each: (0.75, 0.1667) after the first, and another value each time. Lesson: 'Task 5: \
#     training'.""",
#     """
# daily = once = 10
# for day in range(3):
#     daily -= 2      # indented: every day
# once -= 2           # not indented: once, after the loop
# print(daily, once)  # 4 8""",
# ]
# ko = [
#     """loss 여섯 개가 모두 같고, 업데이트는 마지막에 한 번뿐이에요. 에포크마다 `weight`를 출력해 \
#     보세요. 어떤 줄들이 반복문에 속해야 할까요?""",
#     """`for` 아래에 들여쓴 것은 에포크마다 실행되고, 그렇지 않은 것은 마지막 에포크 뒤에 한 번만 \
#     실행돼요. hypothesis, loss, 지우기, backward, step 다섯 가지가 모두 한 에포크에 속해요. \
#     에포크가 끝날 때마다 `weight`를 출력하면 첫 번째는 (0.75, 0.1667)이고, 그다음부터도 매번 \
#     달라야 해요. 읽기: '5단계: 학습'.""",
#     """
# daily = once = 10
# for day in range(3):
#     daily -= 2      # 들여썼어요: 날마다
# once -= 2           # 들여쓰지 않았어요: 반복이 끝나고 한 번
# print(daily, once)  # 4 8""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        losses.append(loss.item())
    loss.backward()
    with torch.no_grad():
        weight -= lr * weight.grad
        bias -= lr * bias.grad
    return losses
