# /// mistake
# id = "P15"
# title = "One answer for everybody"
# check = "test_answers_yes_or_no"
# [hints]
# en = ["Each sample needs an answer of its own. How many answers did you return?"]
# ko = ["샘플마다 답이 하나씩 있어야 해요. 답을 몇 개 돌려주었나요?"]
# ///


def predict(h):
    return (h >= 0.5).all()
