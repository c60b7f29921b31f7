# torch.tensordot
def hypothesis(x, weight, bias):
    return torch.tensordot(x, weight, dims=1).add(bias).sigmoid_()
