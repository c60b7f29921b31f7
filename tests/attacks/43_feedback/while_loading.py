# /// attack
# title = "A formula and markup as the error of loading"
# whole = true
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def double(x):
    return 2 * x


class Formula(Exception):
    pass


Formula.__name__ = Formula.__qualname__ = "=1+1;[bold]<b>"
raise Formula("=cmd|' /C calc'!A0\r\n=1+1,\"2\";3\x1b]0;x\x07[/]")
