# /// mistake
# id = "H51"
# title.en = "Bias taken away instead of added"
# title.ko = "bias를 더하지 않고 뺐어요"
# check = "test_follows_the_bias"
# [hints]
# en = [
#     """The check passed in bias 0.7, and every answer went down by 0.7. Which way should the \
#     line move when bias grows?""",
#     """bias is the height of the line at x = 0: a larger bias, a higher line. For weight 1 and \
#     bias 0.7 print `h`: it should be 1.7, 2.7, 3.7. (Training would find a bias with the other \
#     sign; the numbers of the lesson would not come out.) Lesson: 'Task 1: parameters'.""",
#     """
# floor, step = 3.0, 0.5
# print([floor + step * n for n in range(3)])  # [3.0, 3.5, 4.0]
# print([floor - step * n for n in range(3)])  # [3.0, 2.5, 2.0]
# # Three stairs up, three stairs down: one sign apart.""",
# ]
# ko = [
#     """bias로 0.7을 넣어 검사했는데 답이 모두 0.7만큼 내려갔어요. bias가 커지면 직선은 어느 \
#     쪽으로 움직여야 할까요?""",
#     """bias는 x = 0일 때 직선의 높이예요. bias가 클수록 직선이 높아져요. weight가 1, bias가 \
#     0.7일 때 `h`를 출력하면 1.7, 2.7, 3.7이 나와야 해요. (학습하면 부호가 반대인 bias를 \
#     찾겠지만, 수업 글에 나온 숫자는 나오지 않아요.) 읽기: '1단계: parameter'.""",
#     """
# floor, step = 3.0, 0.5
# print([floor + step * n for n in range(3)])  # [3.0, 3.5, 4.0]
# print([floor - step * n for n in range(3)])  # [3.0, 2.5, 2.0]
# # 계단을 올라갈 때와 내려갈 때, 부호 하나 차이예요.""",
# ]
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return x @ weight - bias
