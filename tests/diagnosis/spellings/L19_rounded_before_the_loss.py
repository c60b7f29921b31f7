# L19: torch.round(h) goes into the loss
def compute_loss(h, y):
    answers = (h >= 0.5).to(torch.float32)
    criterion = torch.nn.BCELoss()
    return criterion(answers, y)
