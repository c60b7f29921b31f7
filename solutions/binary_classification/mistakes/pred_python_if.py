# /// mistake
# id = "P08"
# title = "if on a whole tensor"
# check = "test_answers_yes_or_no"
# [hints]
# en = ["`if` wants one yes or no, and h holds several values. Can one comparison answer for all of them?"]
# ko = ["`if`는 예/아니요 하나만 받는데 h에는 값이 여러 개예요. 비교 한 번으로 모두 답할 수는 없을까요?"]
# ///


def predict(h):
    if h >= 0.5:
        return True
    else:
        return False
