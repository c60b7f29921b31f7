# /// mistake
# id = "S06"
# title.en = "Function renamed"
# title.ko = "함수 이름이 바뀌었어요"
# check = "test_each_epoch_has_its_own_loss"
# whole = true
# [hints]
# en = [
#     """The check calls a function by its name in the exercise, and there is none. Which names \
#     stand after `def` in your file?""",
#     """Other code finds a function by its name alone; how it works inside is up to you. At \
#     the end of the file, print the name that stands beside 'called', without its brackets: it \
#     should read <function ...>. docs.python.org: Defining Functions.""",
#     """
# def surface(width, height):
#     return width * height
#
# # area(2, 3) -> NameError: name 'area' is not defined
# def area(width, height):
#     return width * height
#
# print(area(2, 3))  # 6""",
# ]
# ko = [
#     """검사는 문제에서 정한 이름으로 함수를 부르는데, 그 이름이 없어요. 파일에서 `def` 뒤에는 \
#     어떤 이름들이 있나요?""",
#     """다른 코드는 이름만 보고 함수를 찾아요. 안을 어떻게 쓰는지는 자유예요. '호출' 옆에 나온 \
#     이름을 괄호 없이 파일 끝에서 출력해 보세요. <function ...>이라고 나와야 해요. \
#     docs.python.org: Defining Functions.""",
#     """
# def surface(width, height):
#     return width * height
#
# # area(2, 3) -> NameError: name 'area' is not defined
# def area(width, height):
#     return width * height
#
# print(area(2, 3))  # 6""",
# ]
# [note]
# en = """If running the file ends in a NameError, the line that calls the function is fine: \
#     the name after `def` is another one."""
# ko = """파일을 실행해서 NameError가 나도, 함수를 부르는 줄에는 문제가 없어요. `def` 뒤의 \
#     이름이 다른 거예요."""
# ///
import torch
import torch.nn.functional as F


def load_data():
    x_train = torch.tensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]], dtype=torch.float32)
    y_train = torch.tensor([[0], [0], [0], [1], [1], [1]], dtype=torch.float32)
    return x_train, y_train


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (samples, features), got {tuple(x.shape)}")
    if y.dim() != 2 or y.shape[1] != 1:
        raise ValueError(f"y should be (samples, 1), got {tuple(y.shape)}")
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"{x.shape[0]} rows of x but {y.shape[0]} rows of y")
    return x.shape[0], x.shape[1]


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias)


def compute_loss(h, y):
    return F.binary_cross_entropy(h, y)


def fit(x, y, weight, bias, lr=1.0, epochs=1000):
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


def predict(h):
    return h >= 0.5
