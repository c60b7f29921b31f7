# /// mistake
# id = "T11"
# title.en = "Optimizer called with the wrong arguments"
# title.ko = "optimizer에 넘긴 인자가 틀렸어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """The optimizer wants all parameters together, as one thing to loop over. What did you \
#     pass first, and where did the second one go?""",
#     """An optimizer's first argument is a collection of tensors, and its second is lr already. \
#     Two tensors side by side put bias in the place of lr. Once it is right, print \
#     `len(optimizer.param_groups[0]["params"])`: it should be 2. Lesson: 'Task 4: training'. \
#     pytorch.org/docs: torch.optim.SGD.""",
#     """
# def average(numbers, digits):
#     return round(sum(numbers) / len(numbers), digits)
# print(average([2, 3], digits=1))  # 2.5
# try:
#     average(2, 3, digits=1)       # 3 takes the place of digits
# except TypeError as error:
#     print(error)
# # average() got multiple values for argument 'digits'""",
# ]
# ko = [
#     """optimizer는 parameter들을 한 묶음으로 받아요. 첫 번째 인자로 무엇을 넘겼고, 두 번째 \
#     텐서는 어디로 갔을까요?""",
#     """optimizer의 첫 번째 인자는 텐서들의 묶음이고, 두 번째는 벌써 lr이에요. 텐서 두 개를 \
#     나란히 쓰면 bias가 lr의 자리에 들어가요. 고친 다음 \
#     `len(optimizer.param_groups[0]["params"])`를 출력하면 2가 나와야 해요. 읽기: '4단계: \
#     학습'. pytorch.org/docs: torch.optim.SGD.""",
#     """
# def average(numbers, digits):
#     return round(sum(numbers) / len(numbers), digits)
# print(average([2, 3], digits=1))  # 2.5
# try:
#     average(2, 3, digits=1)       # 3이 digits의 자리에 들어가요
# except TypeError as error:
#     print(error)
# # average() got multiple values for argument 'digits'""",
# ]
# [note]
# en = """Where the message speaks of lr, lr is fine: the second tensor has slipped into its \
#     place."""
# ko = "메시지가 lr을 말하더라도 lr에는 문제가 없어요. 두 번째 텐서가 lr의 자리에 들어간 거예요."
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD(weight, bias, lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
