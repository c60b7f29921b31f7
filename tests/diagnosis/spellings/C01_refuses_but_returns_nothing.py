# C01: all that does not fit is refused, but the two numbers are only printed
def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError("x has to be a matrix")
    if y.dim() != 2 or y.size(1) != 1:
        raise ValueError("y has to be a column")
    if len(x) != len(y):
        raise ValueError("x and y differ in length")
    print(len(x), x.size(1))
