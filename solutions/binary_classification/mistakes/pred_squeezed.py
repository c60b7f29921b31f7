# /// mistake
# id = "P12"
# title = "Answers with shape (6,)"
# check = "test_answers_yes_or_no"
# [hints]
# en = ["The answers are right. Is their shape still that of y?"]
# ko = ["답은 맞아요. shape도 y와 같은가요?"]
# ///


def predict(h):
    return (h >= 0.5).squeeze()
