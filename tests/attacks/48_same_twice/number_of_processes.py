# /// attack
# title = "Answers by how often it was loaded and by its surroundings"
# expect = { result = "at most", zero_for = ["area", "double"], full_for = ["step"] }
# ///
import os


def area(width, height):
    return len(os.environ)


def double(x):
    return os.getcwd() + str(os.cpu_count())
