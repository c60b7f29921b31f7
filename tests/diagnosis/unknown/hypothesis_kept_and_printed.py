# the result is kept and printed
def hypothesis(x, W, b):
    z = torch.matmul(x, W) + b
    result = 1 / (1 + torch.exp(-z))
    print(result)
