# C01: a loop prints name and shape
def check_shapes(x, y):
    for name, tensor in (("x", x), ("y", y)):
        print(name, tensor.shape, tensor.dim())
