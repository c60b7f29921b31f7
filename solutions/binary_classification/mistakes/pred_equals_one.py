# /// mistake
# id = "P11"
# title = "Converts instead of comparing"
# check = "test_compares_with_one_half"
# [hints]
# en = ["Try h = 0.3, h = 0.7 and h = 1. For which of them do you answer True, and for which should you?"]
# ko = ["h = 0.3, h = 0.7, h = 1을 넣어 보세요. 지금은 어느 것이 True인가요? 어느 것이 True여야 할까요?"]
# ///


def predict(h):
    return h == 1
