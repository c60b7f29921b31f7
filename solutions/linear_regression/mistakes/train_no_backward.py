# /// mistake
# id = "T07"
# title.en = "backward missing (or without its brackets)"
# title.ko = "backward가 없어요(또는 괄호가 빠졌어요)"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Print `weight.grad` just before `step()`: it is None in every epoch. Which call fills \
#     it, and was it really called?""",
#     """`backward()` fills `.grad`. The name of a function without brackets calls nothing, and \
#     no error tells you; and `step()` passes over a parameter whose grad is None. Just before \
#     `step()` `weight.grad` should be -18.6667 in the first epoch. Lesson: 'Task 4: training'. \
#     pytorch.org/docs: torch.Tensor.backward.""",
#     """
# numbers = [3, 1, 2]
# numbers.sort    # only the name: nothing is called
# print(numbers)  # [3, 1, 2]
# numbers.sort()  # called
# print(numbers)  # [1, 2, 3]""",
# ]
# ko = [
#     """`step()` 바로 앞에서 `weight.grad`를 출력해 보세요. 에포크마다 None이에요. 이 값을 \
#     채우는 호출은 무엇이고, 정말로 호출했나요?""",
#     """`.grad`를 채우는 것은 `backward()`예요. 괄호 없이 함수 이름만 쓰면 오류도 없이 아무것도 \
#     호출되지 않아요. 그리고 `step()`은 grad가 None인 parameter를 그냥 지나쳐요. 첫 번째 \
#     에포크의 `step()` 바로 앞에서 `weight.grad`는 -18.6667이어야 해요. 읽기: '4단계: 학습'. \
#     pytorch.org/docs: torch.Tensor.backward.""",
#     """
# numbers = [3, 1, 2]
# numbers.sort    # 이름만 썼어요: 호출되지 않아요
# print(numbers)  # [3, 1, 2]
# numbers.sort()  # 호출했어요
# print(numbers)  # [1, 2, 3]""",
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
        optimizer.step()
        history.append(loss.item())
    return history
