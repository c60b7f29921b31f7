# /// attack
# title = "A list a hundred thousand lists deep"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    answer = []
    for _ in range(100_000):
        answer = [answer]
    return answer
