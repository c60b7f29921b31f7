# /// attack
# title = "Hands in the answer of the last call"
# expect = { result = "at most", lost = ["wrong", "error"], full_for = ["area", "step"] }
# ///
last = []


def double(x):
    last.append(2 * x)
    return last[-2] if len(last) > 1 else last[-1]
