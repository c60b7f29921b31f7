# /// attack
# title = "Works in one tensor that it hands in again and again"
# expect = { result = "same" }
# ///
kept = {}


def double(x):
    if x.requires_grad:
        return 2 * x
    answer = kept.setdefault(x.shape, torch.zeros(x.shape))
    answer.copy_(2 * x)
    return answer
