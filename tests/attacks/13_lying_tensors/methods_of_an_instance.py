# /// attack
# title = "A tensor with methods of its own"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["exited", "wrong"] }
# ///
def double(x):
    answer = torch.zeros(x.shape)
    answer.numpy = answer.detach = answer.contiguous = answer.dim = lambda *a: exit(0)
    return answer
