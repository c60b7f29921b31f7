# /// mistake
# id = "P07"
# title = "return missing"
# check = "test_answers_yes_or_no"
# [hints]
# en = ["The answers were printed. What does the caller receive?"]
# ko = ["답을 출력하기는 했어요. 그런데 함수를 부른 쪽은 무엇을 받나요?"]
# ///


def predict(h):
    print(h >= 0.5)
