# /// mistake
# id = "W04"
# title.en = "One bias for each sample"
# title.ko = "샘플마다 bias가 하나씩이에요"
# check = "test_one_weight_per_feature_and_one_bias[2]"
# [hints]
# en = [
#     """If a seventh sample arrived tomorrow, which bias would you add to it? How many biases \
#     does the model need?""",
#     """The bias belongs to the model, not to a sample: one number, added to every row. With six \
#     of them the loss even ends lower, since each row may move by itself, but a seventh row would \
#     have none. Print `bias.shape`: it should be torch.Size([1]). Lesson: 'Task 2: parameters'. \
#     pytorch.org/docs: Broadcasting semantics.""",
#     """
# import torch
# shift = torch.tensor([-0.5])   # this thermometer reads too high
# morning = torch.tensor([[20.5], [21.5], [19.5]])
# print((morning + shift).tolist())  # [[20.0], [21.0], [19.0]]
# evening = torch.tensor([[18.5], [19.5], [17.5], [16.5]])
# print((evening + shift).flatten())
# # tensor([18., 19., 17., 16.]): four readings, the same shift""",
# ]
# ko = [
#     """내일 일곱 번째 샘플이 들어온다면 어떤 bias를 더해야 할까요? 이 모델에는 bias가 몇 개 \
#     필요할까요?""",
#     """bias는 샘플이 아니라 모델의 것이에요. 숫자 하나를 모든 행에 더해요. bias가 여섯 개면 \
#     행마다 따로 움직여서 loss가 오히려 더 작게 끝나지만, 일곱 번째 행에는 더할 bias가 없어요. \
#     `bias.shape`을 출력하면 torch.Size([1])이 나와야 해요. 읽기: '2단계: parameter'. \
#     pytorch.org/docs: Broadcasting semantics.""",
#     """
# import torch
# shift = torch.tensor([-0.5])   # 높게 재는 온도계의 보정값
# morning = torch.tensor([[20.5], [21.5], [19.5]])
# print((morning + shift).tolist())  # [[20.0], [21.0], [19.0]]
# evening = torch.tensor([[18.5], [19.5], [17.5], [16.5]])
# print((evening + shift).flatten())
# # tensor([18., 19., 17., 16.]): 네 번 쟀지만 같은 보정값""",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros((6, 1), requires_grad=True)
    return weight, bias
