# /// mistake
# id = "H16"
# title.en = "Makes its own parameters inside"
# title.ko = "안에서 parameter를 새로 만들어요"
# check = "test_follows_the_weight"
# [hints]
# en = [
#     """What came back does not depend on the weight and the bias that the check passed in. By \
#     which weight is x multiplied, and who made it?""",
#     """A name that is assigned inside a function hides the argument of that name, and a layer \
#     made inside brings weights of its own. What the caller passed in is lost, and nothing that \
#     training changes can arrive. Print `h` for weight (0.5, -0.25) and bias 0: it should begin \
#     with 0.5, 0.5622, 0.7773. Lesson: 'Task 3: hypothesis'.""",
#     """
# def hidden(price, count):
#     price = 0.0
#     return price * count
#
# def passed_in(price, count):
#     return price * count
#
# print(hidden(5.0, 3), passed_in(5.0, 3))  # 0.0 15.0""",
# ]
# ko = [
#     """나온 값이 넣어 준 weight와 bias에 따라 달라지지 않아요. x에 곱한 weight는 어떤 것이고, \
#     누가 만든 것인가요?""",
#     """함수 안에서 같은 이름에 새 값을 넣으면 넘겨받은 인자가 가려지고, 함수 안에서 만든 층에는 \
#     자기만의 weight가 들어 있어요. 그러면 넘겨받은 것은 쓰이지 않고, 학습하면서 바뀐 값도 \
#     들어오지 못해요. weight가 (0.5, -0.25), bias가 0일 때 `h`를 출력해 보세요. 0.5, 0.5622, \
#     0.7773으로 시작해야 해요. 읽기: '3단계: hypothesis'.""",
#     """
# def hidden(price, count):
#     price = 0.0
#     return price * count
#
# def passed_in(price, count):
#     return price * count
#
# print(hidden(5.0, 3), passed_in(5.0, 3))  # 0.0 15.0""",
# ]
# ///
import torch


def hypothesis(x, weight, bias):
    weight = torch.zeros((2, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return torch.sigmoid(x @ weight + bias)
