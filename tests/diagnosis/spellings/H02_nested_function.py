# H02: an own sigmoid inside torch's
def hypothesis(x, weight, bias):
    def sigmoid(z):
        return 1 / (1 + torch.exp(-z))

    return sigmoid(sigmoid(torch.einsum("ij,jk->ik", x, weight) + bias))
