# /// attack
# title = "Answers by the hash of a text"
# expect = { result = "at most", zero_for = ["area", "double"], full_for = ["step"] }
# ///
def area(width, height):
    return hash("area")


def double(x):
    return " ".join({"one", "two", "three", "four", "five"})
