# P14: the score is worked back and compared with 0.5
def predict(h):
    score = torch.log(h / (1 - h))
    return score >= 0.5
