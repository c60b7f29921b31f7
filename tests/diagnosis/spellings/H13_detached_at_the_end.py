# H13: detach() on the result
def hypothesis(x, weight, bias):
    h = torch.sigmoid(torch.mm(x, weight) + bias)
    return h.detach()
