# /// attack
# title = "Markup and formulas in the names of types and functions"
# expect = { result = "at most", zero_for = ["area", "double"], full_for = ["step"] }
# ///
TEXT = "=HYPERLINK(1)[/bold]<b>\x1b[31m"


def area(width, height):
    raise type(TEXT, (Exception,), {"__qualname__": TEXT, "__module__": TEXT})(TEXT)


def double(x):
    return type(TEXT, (), {"__qualname__": TEXT})()
