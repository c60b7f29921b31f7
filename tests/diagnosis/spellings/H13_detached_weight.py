# H13: both parameters are detached on the first line
def hypothesis(x, weight, bias):
    weight, bias = weight.detach(), bias.detach()
    return torch.sigmoid(torch.mm(x, weight) + bias)
