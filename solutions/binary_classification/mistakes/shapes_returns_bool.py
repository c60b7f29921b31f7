# /// mistake
# id = "C10"
# title = "Returns True or False"
# check = "test_returns_rows_and_columns"
# [hints]
# en = ["True means 'they fit'. Which two numbers does the next step need?"]
# ko = ["True는 '맞아요'라는 뜻이에요. 다음 단계에 필요한 숫자 두 개는 무엇일까요?"]
# ///


def check_shapes(x, y):
    return x.dim() == 2 and y.dim() == 2 and len(x) == len(y)
