# D08: returned as y, x
def load_data():
    y = torch.FloatTensor([[0], [0], [0], [1], [1], [1]])
    x = torch.FloatTensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]])
    return y, x
