# /// mistake
# id = "L05"
# title.en = "Not a single number"
# title.ko = "숫자 하나가 아니에요"
# check = "test_starts_at_56_thirds"
# [hints]
# en = [
#     """backward() starts from one number. Print `loss.shape`: how many numbers does your loss \
#     hold, and how could they become one?""",
#     """Every row has a cost, and the loss is their mean: one number, however many rows there \
#     are. Print `loss.dim()`: it should be 0, and the loss of three answers 0 should be \
#     18.6667. Lesson: 'Task 3: loss'.""",
#     """
# import torch
# speed = torch.tensor([1.0, 2.0, 3.0, 6.0], requires_grad=True)
# energy = speed * speed
# # energy.backward() -> RuntimeError: grad can be implicitly ...
# print(energy.dim(), energy.mean().dim())  # 1 0
# energy.mean().backward()
# print(speed.grad.tolist())  # [0.5, 1.0, 1.5, 3.0]""",
# ]
# ko = [
#     """`backward()`는 숫자 하나에서 출발해요. `loss.shape`을 출력해 보세요. 지금 loss에는 \
#     숫자가 몇 개 있나요? 어떻게 하나로 만들 수 있을까요?""",
#     """행마다 값이 하나씩 있고, loss는 그 평균이에요. 행이 몇 개든 숫자 하나예요. \
#     `loss.dim()`을 출력해 보세요. 0이어야 하고, 답이 모두 0일 때 loss는 18.6667이어야 해요. \
#     읽기: '3단계: loss'.""",
#     """
# import torch
# speed = torch.tensor([1.0, 2.0, 3.0, 6.0], requires_grad=True)
# energy = speed * speed
# # energy.backward() -> RuntimeError: grad can be implicitly ...
# print(energy.dim(), energy.mean().dim())  # 1 0
# energy.mean().backward()
# print(speed.grad.tolist())  # [0.5, 1.0, 1.5, 3.0]""",
# ]
# [note]
# en = """If train stops at backward() with 'only for scalar outputs', that line is fine. \
#     Handing backward() a gradient would silence the error and train on the sum."""
# ko = """train이 backward()에서 'only for scalar outputs'라며 멈춰도 그 줄에는 문제가 \
#     없어요. backward()에 기울기를 넘기면 오류만 사라지고 평균이 아닌 합으로 학습하게 돼요."""
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return (h - y) ** 2
