# /// attack
# title = "Markup in the line that is quoted"
# expect = { result = "at most", zero_for = ["area", "double"], full_for = ["step"] }
# ///
def area(width, height):
    raise ValueError("=1")  # =cmd [/bold] <script>alert(1)</script> {0} ![](http://127.0.0.1)


def double(x):
    return "{0}{line}" + 1
