# /// mistake
# id = "T50"
# title.en = "step before backward"
# title.ko = "backward보다 step이 먼저예요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Nothing has moved, and yet a gradient is there at the end. Print `weight.grad` right \
#     before and right after `step()`: what could it use?""",
#     """step moves by what `.grad` holds at that moment. Cleared just before, and filled only \
#     afterwards, it holds nothing when step looks, in every epoch, and no error tells you. \
#     Right before step `weight.grad` should be -18.6667 in the first epoch. Lesson: 'Task 4: \
#     training', the table.""",
#     """
# letters = []
# posted = []
# for day in ["Mon", "Tue"]:
#     letters.clear()
#     posted.extend(letters)      # the postman comes ...
#     letters.append(day)         # ... before the letter is written
# print(posted, letters)          # [] ['Tue']""",
# ]
# ko = [
#     """아무것도 움직이지 않았는데 끝에는 기울기가 남아 있어요. `step()` 바로 앞과 바로 뒤에서 \
#     `weight.grad`를 출력해 보세요. step이 쓸 것이 있었나요?""",
#     """step은 그 순간 `.grad`에 든 값만큼 움직여요. 바로 앞에서 비우고 뒤에서야 채우면, \
#     에포크마다 step이 볼 때는 비어 있어요. 오류도 나지 않아요. 첫 번째 에포크의 step 바로 \
#     앞에서 `weight.grad`는 -18.6667이어야 해요. 읽기: '4단계: 학습'의 표.""",
#     """
# letters = []
# posted = []
# for day in ["Mon", "Tue"]:
#     letters.clear()
#     posted.extend(letters)      # 집배원이 먼저 오고 ...
#     letters.append(day)         # ... 편지는 그다음에 써요
# print(posted, letters)          # [] ['Tue']""",
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
        loss.backward()
        history.append(loss.item())
    return history
