# /// mistake
# id = "P51"
# title.en = "Answers rounded to whole numbers"
# title.ko = "답을 정수로 반올림했어요"
# check = "test_answers_for_hours_never_seen"
# [hints]
# en = [
#     """Print what predict returns for 4 hours beside `hypothesis` of 4 hours. Where do the \
#     digits after the point go?""",
#     """A rounded answer looks as if the model had arrived: 7.9 and 8.2 both become 8. Round \
#     when you print; predict hands the numbers on as they are. For weight 1.9, bias 0.3 and 4 \
#     hours it should return 7.9. Lesson: 'Task 4: training'.""",
#     """
# temperatures = [36.6, 37.4]
# print([round(t) for t in temperatures])     # [37, 37]: no difference
# print([f"{t:.1f}" for t in temperatures])   # ['36.6', '37.4']""",
# ]
# ko = [
#     """4시간일 때 predict가 돌려주는 값과 `hypothesis`의 값을 나란히 출력해 보세요. 소수점 \
#     아래 숫자는 어디로 갔을까요?""",
#     """반올림하면 모델이 이미 다 배운 것처럼 보여요. 7.9도 8.2도 8이 되니까요. 반올림은 출력할 \
#     때 하고, predict는 숫자를 그대로 넘겨줘요. weight가 1.9, bias가 0.3일 때 4시간이면 7.9가 \
#     나와야 해요. 읽기: '4단계: 학습'.""",
#     """
# temperatures = [36.6, 37.4]
# print([round(t) for t in temperatures])     # [37, 37]: 차이가 없어요
# print([f"{t:.1f}" for t in temperatures])   # ['36.6', '37.4']""",
# ]
# ///


def predict(x, weight, bias):
    return [round(h) for h in hypothesis(x, weight, bias).flatten().tolist()]
