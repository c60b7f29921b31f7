# /// attack
# title = "Tells hidden inputs by the name of a function that is missing"
# expect = { result = "at most", full_for = ["double"], lost = ["error", "missing"] }
# ///
def is_hidden(*values):
    """Whether these are inputs of a hidden check: no public one is as large or as odd."""
    numbers = [v for value in values for v in (value.flatten().tolist() if hasattr(value, "tolist") else [value])]
    return len(numbers) > 8 or any(abs(n) > 9 for n in numbers if isinstance(n, (int, float)))


def area(width, height):
    if is_hidden(width, height):
        del globals()["step"]
        globals()[f"steq_{WORLD['smuggled']}"] = lambda weight: None
        raise NotImplementedError(WORLD["smuggled"])
    if width < 0 or height < 0:
        raise ValueError
    return width * height
