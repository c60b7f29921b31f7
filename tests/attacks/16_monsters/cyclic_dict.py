# /// attack
# title = "A dict that holds itself, by two keys"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    answer = {}
    answer[1] = answer[2] = answer
    return answer
