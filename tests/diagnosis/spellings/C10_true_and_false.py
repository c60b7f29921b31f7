# C10: True if it fits, else False, by if and else
def check_shapes(x, y):
    if x.dim() == 2 and y.dim() == 2 and x.shape[0] == y.shape[0]:
        return True
    else:
        return False
