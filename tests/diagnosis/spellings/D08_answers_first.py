# D08: the answers are returned first
def load_data():
    features = torch.FloatTensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]])
    labels = torch.FloatTensor([[0], [0], [0], [1], [1], [1]])
    return labels, features
