# /// mistake
# id = "H16"
# title.en = "Makes its own parameters inside"
# title.ko = "안에서 parameter를 새로 만들어요"
# check = "test_follows_the_weight"
# [hints]
# en = [
#     """The check passed in weight (0.5, −0.25), and every result is still 0.5. Print `weight` \
#     just before `return`: is it the one that was passed in?""",
#     """A name that is assigned inside a function hides the argument of that name: what the \
#     caller passed in is lost, and nothing that training changes can arrive. Print `weight` \
#     just before `return`: in this check it should hold 0.5 and -0.25. Lesson: 'Task 3: \
#     hypothesis'.""",
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
#     """weight로 (0.5, −0.25)를 넣어 검사했는데 결과는 여전히 모두 0.5예요. `return` 바로 \
#     앞에서 `weight`를 출력해 보세요. 넣어 준 그 weight인가요?""",
#     """함수 안에서 같은 이름에 새 값을 넣으면 넘겨받은 인자가 가려져요. 그러면 학습하면서 \
#     바뀐 값도 들어오지 못해요. `return` 바로 앞에서 `weight`를 출력해 보세요. 이 검사에서는 \
#     0.5와 -0.25여야 해요. 읽기: '3단계: hypothesis'.""",
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
    weight, bias = init_parameters(x.shape[1])
    return torch.sigmoid(x @ weight + bias)
