# /// attack
# title = "A dict whose keys compare as they like"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["wrong", "unsupported"] }
# ///
class Key(str):
    def __eq__(self, other):
        raise SystemExit

    def __hash__(self):
        return 1


def area(width, height):
    return {Key("a"): 1, 2: Key("b"), (1, 2): [Key("c")], None: None, 0.5: True}
