# torch.autograd.Variable, as in very old tutorials
from torch.autograd import Variable


def init_parameters(n_features):
    weight = Variable(torch.zeros(n_features, 1), requires_grad=True)
    bias = Variable(torch.zeros(1), requires_grad=True)
    return weight, bias
