# /// mistake
# id = "C04"
# title = "Looks at x alone"
# check = "test_refuses_flat_y"
# [hints]
# en = ["Try a y of shape (6, 2). What should happen?"]
# ko = ["shape이 (6, 2)인 y를 넣어 보세요. 어떤 일이 일어나야 할까요?"]
# ///


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError("x should be 2-D")
    return x.shape[0], x.shape[1]
