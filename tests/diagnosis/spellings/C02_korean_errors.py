# C02: Korean words in the errors, features first
def check_shapes(x, y):
    """모양을 확인한다."""
    if x.dim() != 2:
        raise ValueError("x는 2차원이어야 합니다")
    if y.dim() != 2:
        raise ValueError("y도 2차원이어야 합니다")
    elif y.shape[1] != 1:
        raise ValueError("y는 열이 하나여야 합니다")
    elif y.shape[0] != x.shape[0]:
        raise ValueError("행의 수가 다릅니다")
    행, 열 = x.shape
    return 열, 행
