# D01: no dtype given, so whole numbers
def load_data():
    x = torch.tensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]])
    y = torch.tensor([[0], [0], [0], [1], [1], [1]])
    return x, y
