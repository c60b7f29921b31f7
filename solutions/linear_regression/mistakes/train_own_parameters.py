# /// mistake
# id = "T55"
# title.en = "Starts again from parameters of its own"
# title.ko = "자기 parameter로 처음부터 다시 시작해요"
# check = "test_weight_and_bias_move_in_place"
# [hints]
# en = [
#     """The losses of the first call look right, but the weight that was handed in is still \
#     where it was. Print `id(weight)` first and last in `train()`: whose tensor did you \
#     train?""",
#     """train is handed the parameters that are to learn; those that it makes itself begin at 0 \
#     whatever came before, and are gone when it returns. In the check that hands in weight 0.5 \
#     print `weight` just before your loop: it should be 0.5, three times. Lesson: 'Task 4: \
#     training'.""",
#     """
# def refill_own(tank):
#     tank = [0]              # hides the one that was handed in
#     tank[0] += 5
# def refill(tank):
#     tank[0] += 5
# mine = [20]
# refill_own(mine)
# print(mine)     # [20]
# refill(mine)
# print(mine)     # [25]""",
# ]
# ko = [
#     """첫 번째 호출의 loss는 맞아 보이지만, 넘겨받은 weight는 그대로예요. `train()`의 맨 \
#     처음과 끝에서 `id(weight)`를 출력해 보세요. 누구의 텐서를 학습시켰나요?""",
#     """train은 학습할 parameter를 넘겨받아요. 안에서 새로 만든 것은 앞에서 무엇을 배웠든 0에서 \
#     시작하고, 함수가 끝나면 사라져요. weight로 0.5를 넣는 검사에서 반복문 바로 앞의 `weight`를 \
#     출력하면 0.5가 세 개 나와야 해요. 읽기: '4단계: 학습'.""",
#     """
# def refill_own(tank):
#     tank = [0]              # 넘겨받은 것을 가려요
#     tank[0] += 5
# def refill(tank):
#     tank[0] += 5
# mine = [20]
# refill_own(mine)
# print(mine)     # [20]
# refill(mine)
# print(mine)     # [25]""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    weight, bias = init_parameters(x.shape[1])
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
