# /// mistake
# id = "P18"
# title = "numpy on a tensor with a graph"
# check = "test_answers_yes_or_no"
# [hints]
# en = ["Do you need numpy at all to compare with a limit?"]
# ko = ["기준값과 비교하는 데 numpy가 꼭 필요할까요?"]
# ///


def predict(h):
    return h.numpy() >= 0.5
