# P03: .to(torch.int32)
def predict(h):
    answers = torch.ge(h, 0.5)
    return answers.to(torch.int32)
