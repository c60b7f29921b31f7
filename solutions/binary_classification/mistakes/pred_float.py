# /// mistake
# id = "P03"
# title = "Numbers instead of booleans"
# check = "test_answers_yes_or_no"
# [hints]
# en = ["The values are right. Which dtype does a yes/no answer have?"]
# ko = ["값은 맞아요. 예/아니요를 나타내는 dtype은 무엇일까요?"]
# ///


def predict(h):
    return (h >= 0.5).float()
