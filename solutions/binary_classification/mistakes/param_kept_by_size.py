# /// mistake
# id = "W11"
# title.en = "The same tensors handed out every time"
# title.ko = "매번 같은 텐서를 내줘요"
# check = "test_are_new_at_each_call"
# [hints]
# en = [
#     """Print `init_parameters(3)[0] is init_parameters(3)[0]`. Is the second weight new, or the \
#     very same tensor? When was it made?""",
#     """What stands outside a function runs once, when the file is loaded, before anybody says \
#     how many features there are. What stands inside runs at each call; else a second training \
#     starts from trained numbers. `init_parameters(3)[0] is init_parameters(3)[0]` should print \
#     False. Lesson: 'Task 2: parameters'.""",
#     """
# SHARED = []
# def shared_basket():
#     return SHARED    # made once, above
# def new_basket():
#     return []        # made now
# shared_basket().append("apple")
# new_basket().append("apple")
# print(shared_basket(), new_basket())  # ['apple'] []""",
# ]
# ko = [
#     """`init_parameters(3)[0] is init_parameters(3)[0]`을 출력해 보세요. 두 번째 weight는 \
#     새것인가요, 똑같은 그 텐서인가요? 언제 만들어졌나요?""",
#     """함수 밖에 쓴 것은 파일을 불러올 때 한 번만 실행돼요. 그때는 특성이 몇 개인지 아직 몰라요. \
#     함수 안에 쓴 것은 부를 때마다 실행돼요. 그렇지 않으면 두 번째 학습이 이미 학습된 값에서 \
#     시작해요. `init_parameters(3)[0] is init_parameters(3)[0]`을 출력하면 False가 나와야 해요. \
#     읽기: '2단계: parameter'.""",
#     """
# SHARED = []
# def shared_basket():
#     return SHARED    # 위에서 한 번 만든 것
# def new_basket():
#     return []        # 지금 만든 것
# shared_basket().append("apple")
# new_basket().append("apple")
# print(shared_basket(), new_basket())  # ['apple'] []""",
# ]
# ///
import torch
import functools


@functools.cache
def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
