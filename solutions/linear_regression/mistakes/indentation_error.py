# /// mistake
# id = "S02"
# title.en = "File cannot be read"
# title.ko = "파일을 읽을 수 없어요"
# check = "test_one_weight_per_feature_and_one_bias[1]"
# whole = true
# [hints]
# en = [
#     """Python could not read the file. Look at the end of the line it names and at the line \
#     above it: what does it miss there?""",
#     """A line that ends in a colon opens a block, and what belongs to it stands four spaces \
#     further to the right. A bracket left open often shows only on the next line. `python -m \
#     py_compile linear_regression.py` should print nothing. docs.python.org: More Control Flow \
#     Tools.""",
#     """
# cups, sugar = 0, 0
# for spoons in [3, 4]:
#     cups += 1
#     sugar += spoons
# print(cups, sugar)  # 2 7
# # Without the four spaces Python stops: "expected an indented
# # block after 'for' statement".""",
# ]
# ko = [
#     """파이썬이 파일을 읽지 못했어요. 오류가 가리키는 줄의 끝과 바로 윗줄을 살펴보세요. 무엇이 \
#     빠져 있나요?""",
#     """콜론으로 끝나는 줄 다음에는 그 줄에 속하는 줄들이 네 칸 들어가서 와요. 닫지 않은 괄호는 \
#     흔히 다음 줄에서야 드러나요. `python -m py_compile linear_regression.py`를 실행했을 때 \
#     아무것도 나오지 않아야 해요. docs.python.org: More Control Flow Tools.""",
#     """
# cups, sugar = 0, 0
# for spoons in [3, 4]:
#     cups += 1
#     sugar += spoons
# print(cups, sugar)  # 2 7
# # 네 칸을 들여 쓰지 않으면 파이썬이 멈춰요. "expected an
# # indented block after 'for' statement"""",
# ]
# ///
import torch
import torch.nn.functional as F


def load_data():
    x_train = torch.FloatTensor([[1], [2], [3]])
    y_train = torch.FloatTensor([[2], [4], [6]])
    return x_train, y_train


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return x @ weight + bias


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError("h and y differ in shape")
    return F.mse_loss(h, y)


def train(x, y, weight, bias, lr=0.01, epochs=1000):
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


def predict(x, weight, bias):
    return hypothesis(x, weight, bias).flatten().tolist()
