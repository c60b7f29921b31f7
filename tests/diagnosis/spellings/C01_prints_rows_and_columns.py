# C01: the four numbers are printed with an f-string, nothing is returned
def check_shapes(x, y):
    n, d = x.shape
    print(f"x: {n} rows, {d} columns")
    print(f"y: {tuple(y.shape)}")
