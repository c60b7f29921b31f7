# a NumPy array comes back
def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias).detach().numpy()
