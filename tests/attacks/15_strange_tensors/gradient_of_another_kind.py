# /// attack
# title = "A leaf whose gradient is sparse and of another shape"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong", "error"] }
# ///
def double(x):
    answer = torch.zeros(x.shape, requires_grad=True)
    answer.grad = torch.zeros(x.shape).to_sparse()
    return answer
