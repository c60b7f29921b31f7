# /// mistake
# id = "S06"
# title.en = "Function renamed"
# title.ko = "함수 이름이 바뀌었어요"
# check = "test_starts_at_56_thirds"
# whole = true
# [hints]
# en = [
#     """The check calls a function by its name in the exercise, and there is none. Which names \
#     stand after `def` in your file?""",
#     """Other code finds a function by its name alone; how it works inside is up to you. At the \
#     end of the file, print the name that stands beside 'called', without its brackets: it \
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


def cost(h, y):
    if h.shape != y.shape:
        raise ValueError("h and y differ in shape")
    return F.mse_loss(h, y)


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = cost(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


def predict(x, weight, bias):
    return hypothesis(x, weight, bias).flatten().tolist()
