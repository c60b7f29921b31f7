# /// attack
# title = "Lists of the same lists of the same lists"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong", "timeout"] }
# ///
def area(width, height):
    answer = [1]
    for _ in range(14):
        answer = [answer] * 10
    return answer
