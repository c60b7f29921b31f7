# exit() at every call
def check_shapes(x, y):
    print(x.shape, y.shape)
    exit()
