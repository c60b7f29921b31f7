# /// mistake
# id = "T25"
# title.en = "Returns nothing, or only the last loss"
# title.ko = "돌려주는 것이 없거나 마지막 loss뿐이에요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Training went well. Print `train(x, y, weight, bias, epochs=5)` from outside: what does \
#     its caller get back?""",
#     """print shows a value to you, return hands it to the caller; without return a function \
#     gives None. The caller wants the whole list, one loss for each epoch. `print(train(x, y, \
#     weight, bias, epochs=5))` should show six numbers. Lesson: 'Task 5: training'.""",
#     """
# def squares_shown(n):
#     for k in range(n):
#         print("square", k * k)
# def squares(n):
#     return [k * k for k in range(n)]
# print(squares_shown(0))  # None: nothing to go on with
# print(squares(4))        # [0, 1, 4, 9]""",
# ]
# ko = [
#     """학습은 잘 되었어요. 함수 밖에서 `train(x, y, weight, bias, epochs=5)`를 출력해 보세요. \
#     부른 쪽은 무엇을 돌려받나요?""",
#     """print는 값을 화면에 보여 주고, return은 부른 쪽에 돌려줘요. return이 없으면 None을 \
#     돌려줘요. 부른 쪽에 필요한 것은 에포크마다 loss가 하나씩 든 리스트 전체예요. `print(train(x, \
#     y, weight, bias, epochs=5))`를 실행하면 숫자 여섯 개가 나와야 해요. 읽기: '5단계: 학습'.""",
#     """
# def squares_shown(n):
#     for k in range(n):
#         print("square", k * k)
# def squares(n):
#     return [k * k for k in range(n)]
# print(squares_shown(0))  # None: 이어서 쓸 값이 없어요
# print(squares(4))        # [0, 1, 4, 9]""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss
