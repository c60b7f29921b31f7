# /// attack
# title = "A list a hundred thousand lists deep, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["unsupported", "wrong", "error"] }
# ///
def compute_loss(h, y):
    answer = []
    for _ in range(100_000):
        answer = [answer]
    return answer
