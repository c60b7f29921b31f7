# /// attack
# title = "A list that holds itself, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["unsupported", "wrong", "error"] }
# ///
def compute_loss(h, y):
    answer = []
    answer.append(answer)
    return answer
