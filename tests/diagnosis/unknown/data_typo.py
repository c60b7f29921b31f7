# a name that is not there
def load_data():
    x_train = torch.FloatTensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]])
    y_train = torch.FloatTensor([[0], [0], [0], [1], [1], [1]])
    return x_trian, y_train
