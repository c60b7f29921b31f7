# two slips in one line: no sigmoid, and squeezed
def hypothesis(x, weight, bias):
    return (x @ weight + bias).squeeze()
