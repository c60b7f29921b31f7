# /// attack
# title = "Markup, formulas and terminal codes in an exception"
# expect = { result = "at most", zero_for = ["area", "double"], full_for = ["step"] }
# ///
TEXT = (
    "<script>alert(1)</script><svg/onload=alert(2)>[x](javascript:alert(3))![y](http://127.0.0.1/z.png)"
    "[bold red]rich[/bold red][/][link=http://127.0.0.1]here[/link]\x1b[31m\x1b]8;;http://127.0.0.1\x07"
    "=cmd|' /C calc'!A0\r\n@SUM(1+1)\t-2+3\n+1{0}{line}{x.__class__}%s%(a)s\u202e\u200b\ufeff"
)


def area(width, height):
    raise ValueError(TEXT)


def double(x):
    return TEXT
