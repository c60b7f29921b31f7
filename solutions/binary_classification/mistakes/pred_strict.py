# /// mistake
# id = "P01"
# title = "> instead of >="
# check = "test_a_tie_is_a_yes"
# [hints]
# en = ["What is the answer when the model says exactly 0.5? Try it."]
# ko = ["모델이 정확히 0.5라고 하면 답은 무엇이어야 할까요? 직접 넣어 보세요."]
# ///


def predict(h):
    return h > 0.5
