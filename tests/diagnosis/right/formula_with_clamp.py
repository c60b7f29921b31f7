# log of clamped values, as the library has it
def compute_loss(h, y):
    log_h = torch.clamp(torch.log(h), min=-100)
    log_not_h = torch.clamp(torch.log(1 - h), min=-100)
    return -(y * log_h + (1 - y) * log_not_h).mean()
