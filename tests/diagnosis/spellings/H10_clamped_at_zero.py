# H10: relu by clamp
def hypothesis(x, weight, bias):
    z = F.linear(x, weight.t(), bias)
    return z.clamp(min=0)
