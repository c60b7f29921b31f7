# /// mistake
# id = "T55"
# title.en = "Starts again from parameters of its own"
# title.ko = "자기 parameter로 처음부터 다시 시작해요"
# check = "test_weight_and_bias_move_in_place"
# [hints]
# en = [
#     """Your losses fall, but the weight that was handed in is still 0. Which tensors do your \
#     steps move, and who made them?""",
#     """`train()` gets weight and bias from its caller, who goes on with them: they may have \
#     learned something already, and they have to hold what is learned here. New tensors made \
#     inside the function begin at 0 and are gone when it ends. After six epochs on the six \
#     points the weight that was handed in should be (1.9431, -0.1388). Lesson: 'Task 5: \
#     training'.""",
#     """
# def save(purse, coins):
#     purse = [0]         # a purse of its own
#     purse[0] += coins
# def keep(purse, coins):
#     purse[0] += coins   # the one that was handed in
# mine = [7]
# save(mine, 5)
# print(mine)  # [7]
# keep(mine, 5)
# print(mine)  # [12]""",
# ]
# ko = [
#     """loss는 줄어드는데 넘겨받은 weight는 아직 0이에요. 걸음마다 움직이는 것은 어떤 \
#     텐서이고, 누가 만든 것인가요?""",
#     """`train()`은 부른 쪽에서 weight와 bias를 받고, 부른 쪽은 그 텐서를 계속 써요. 이미 배운 \
#     것이 들어 있을 수도 있고, 여기서 배운 것도 거기에 남아야 해요. 함수 안에서 새로 만든 텐서는 \
#     0에서 시작하고, 함수가 끝나면 사라져요. 여섯 점으로 에포크를 여섯 번 돌고 나면 넘겨받은 \
#     weight가 (1.9431, -0.1388)이어야 해요. 읽기: '5단계: 학습'.""",
#     """
# def save(purse, coins):
#     purse = [0]         # 함수가 새로 만든 지갑
#     purse[0] += coins
# def keep(purse, coins):
#     purse[0] += coins   # 넘겨받은 지갑
# mine = [7]
# save(mine, 5)
# print(mine)  # [7]
# keep(mine, 5)
# print(mine)  # [12]""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    weight, bias = init_parameters(x.shape[1])
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
