# /// attack
# title = "Hooks on a tensor that raise, exit and change gradients"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong", "exited", "error"] }
# ///
def double(x):
    answer = x + 3
    if answer.requires_grad:
        answer.register_hook(lambda gradient: exit(0))
    return answer
