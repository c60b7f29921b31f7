# /// mistake
# id = "S05"
# title.en = "Ends the program while being imported"
# title.ko = "불러오는 동안 프로그램을 끝내요"
# check = "test_returns_rows_and_columns"
# whole = true
# [hints]
# en = [
#     """The file ended the program while it was being loaded, so nothing could be checked. \
#     Which line does that?""",
#     """Whoever imports a file runs every line of it that stands outside a function. An exit \
#     there ends the checks, too. `python -c "import binary_classification as b; \
#     print(b.train)"` should print <function train ...>. docs.python.org: __main__.""",
#     """
# def double(number):
#     return 2 * number
#
# print(__name__)  # __main__
# if __name__ == "__main__":
#     print(double(4))  # 8
# # An import also prints the file's name, but skips the last line.""",
# ]
# ko = [
#     "파일을 불러오는 도중에 프로그램이 끝나서 확인하지 못했어요. 어느 줄이 프로그램을 끝내나요?",
#     """파일을 import하면 함수 밖에 있는 줄이 모두 실행돼요. 거기에 exit이 있으면 검사까지 \
#     함께 끝나요. `python -c "import binary_classification as b; print(b.train)"`을 실행하면 \
#     <function train ...>이 나와야 해요. docs.python.org: __main__.""",
#     """
# def double(number):
#     return 2 * number
#
# print(__name__)  # __main__
# if __name__ == "__main__":
#     print(double(4))  # 8
# # import하면 파일의 이름이 출력되고, 마지막 줄은 건너뛰어요.""",
# ]
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


def train(x, y, weight, bias, lr=1.0, epochs=1000):
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


x_train, y_train = load_data()
print(check_shapes(x_train, y_train))
exit()
