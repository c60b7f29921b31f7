# the data are wrong, and so is the limit
def load_data():
    x_train = torch.FloatTensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 9]])
    y_train = torch.FloatTensor([[0], [0], [0], [1], [1], [1]])
    return x_train, y_train


def predict(h):
    return h >= 0.7
