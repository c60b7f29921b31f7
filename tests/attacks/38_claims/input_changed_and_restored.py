# /// attack
# title = "Changes what it was given while it works, and restores it"
# expect = { result = "same" }
# ///
def double(x):
    if x.requires_grad:
        return 2 * x
    x.mul_(2)
    answer = x.clone()
    x.div_(2)
    return answer
