# H09: a comparison of the score with 0
def hypothesis(x, weight, bias):
    z = torch.matmul(x, weight) + bias
    return (z > 0).to(torch.float32)
