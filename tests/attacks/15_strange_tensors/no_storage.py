# /// attack
# title = "A tensor whose numbers were let go"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong", "error", "crashed"] }
# ///
def double(x):
    answer = 2 * x.detach()
    answer.untyped_storage().resize_(0)
    return answer
