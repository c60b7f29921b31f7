# /// mistake
# id = "P17"
# title.en = "Compares with the average"
# title.ko = "평균과 비교했어요"
# check = "test_compares_with_one_half"
# [hints]
# en = [
#     """0.55 got False here. Now try 0.8, 0.9 and 0.95, all surely 1: what do you answer, and \
#     which number are they compared with?""",
#     """An average moves with the data, so a sample's answer would depend on who stands beside \
#     it. A probability has a fixed tipping point: where both answers are equally likely. 0.8, 0.9 \
#     and 0.95 should give True three times. Lesson: 'Task 5: training'. pytorch.org/docs: \
#     torch.ge.""",
#     """
# import torch
# marks = torch.tensor([8.0, 9.0, 9.5])  # 5 of 10 is a pass
# print(marks.mean())  # tensor(8.8333)
# print((marks >= marks.mean()).tolist())
# # [False, True, True]: somebody always fails
# print((marks >= 5).tolist())
# # [True, True, True]: everybody passes""",
# ]
# ko = [
#     """여기서 0.55가 False로 나왔어요. 이번에는 확실히 1인 0.8, 0.9, 0.95를 넣어 보세요. 어떤 \
#     답이 나오고, 어떤 수와 비교되나요?""",
#     """평균은 데이터에 따라 달라져요. 그러면 한 샘플의 답이 옆에 있는 샘플에 따라 바뀌어요. \
#     확률의 기준은 정해져 있어요. 두 답의 가능성이 같은 곳이에요. 0.8, 0.9, 0.95를 넣으면 True가 \
#     세 번 나와야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: torch.ge.""",
#     """
# import torch
# marks = torch.tensor([8.0, 9.0, 9.5])  # 5점부터 합격
# print(marks.mean())  # tensor(8.8333)
# print((marks >= marks.mean()).tolist())
# # [False, True, True]: 누군가는 꼭 불합격이에요
# print((marks >= 5).tolist())
# # [True, True, True]: 모두 합격이에요""",
# ]
# ///


def predict(h):
    return h >= h.mean()
