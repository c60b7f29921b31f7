# /// mistake
# id = "C05"
# title = "Asserts instead of raising ValueError"
# check = "test_refuses_flat_y"
# [hints]
# en = ["You found what does not fit. Which kind of error does the given line about x raise?"]
# ko = ["맞지 않는 shape을 잘 찾았어요. 처음부터 주어진, x를 거절하는 줄은 어떤 오류를 내나요?"]
# ///


def check_shapes(x, y):
    assert x.dim() == 2
    assert y.dim() == 2 and y.shape[1] == 1
    assert x.shape[0] == y.shape[0]
    return x.shape[0], x.shape[1]
