# torch.baddbmm with a batch of one
def hypothesis(x, weight, bias):
    z = torch.baddbmm(bias.reshape(1, 1, 1), x.unsqueeze(0), weight.unsqueeze(0))
    return z.squeeze(0).sigmoid()
