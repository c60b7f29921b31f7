# /// attack
# title = "A list that holds itself"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    answer = []
    answer.append(answer)
    return answer
