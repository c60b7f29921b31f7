# /// attack
# title = "Answers by the hash of a text"
# expect = { result = "at most", zero_for = ["area", "double"], full_for = ["step"] }
# [owed]
# test_two_judges_write_the_same_report = "the fork server ignores PYTHONHASHSEED (-I)"
# ///
def area(width, height):
    return hash("area")


def double(x):
    return " ".join({"one", "two", "three", "four", "five"})
