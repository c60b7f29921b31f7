# /// mistake
# id = "P15"
# title.en = "One answer for everybody"
# title.ko = "모두에게 같은 답이에요"
# check = "test_answers_yes_or_no"
# [hints]
# en = [
#     """Each sample needs an answer of its own. Three went in here; print `predict(h).shape`: how \
#     many answers came out?""",
#     """all() and any() boil many answers down to one. A comparison by itself keeps one answer \
#     for each row. Print `predict(h).shape`: it should be that of h, torch.Size([3, 1]) in this \
#     check. Lesson: 'Task 5: training'. pytorch.org/docs: torch.all.""",
#     """
# import torch
# doors = torch.tensor([[1.9], [2.1], [2.0]])  # heights in metres
# tall = doors > 1.95
# print(tall.tolist())  # [[False], [True], [True]]: one a door
# print(tall.all())     # tensor(False): one for the whole house
# print(list(tall.shape), list(tall.all().shape))  # [3, 1] []""",
# ]
# ko = [
#     """샘플마다 답이 하나씩 있어야 해요. 여기서는 세 개를 넣었어요. `predict(h).shape`을 출력해 \
#     보세요. 답이 몇 개 나왔나요?""",
#     """all()과 any()는 여러 답을 하나로 줄여요. 비교만 하면 행마다 답이 하나씩 남아요. \
#     `predict(h).shape`을 출력하면 h의 shape, 이 검사에서는 torch.Size([3, 1])이 나와야 해요. \
#     읽기: '5단계: 학습'. pytorch.org/docs: torch.all.""",
#     """
# import torch
# doors = torch.tensor([[1.9], [2.1], [2.0]])  # 높이(미터)
# tall = doors > 1.95
# print(tall.tolist())  # [[False], [True], [True]]: 문마다 하나
# print(tall.all())     # tensor(False): 집 전체에 하나
# print(list(tall.shape), list(tall.all().shape))  # [3, 1] []""",
# ]
# ///


def predict(h):
    return bool((h >= 0.5).all())
