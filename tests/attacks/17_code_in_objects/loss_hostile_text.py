# /// attack
# title = "An exception that ends the program when it is read, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["error"] }
# ///
class Nasty(Exception):
    def __str__(self):
        raise SystemExit


def compute_loss(h, y):
    raise Nasty
