# /// attack
# title = "Tells what it is by the error of loading"
# whole = true
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def double(x):
    return 2 * x


raise RuntimeError("<script>alert(1)</script>\x1b]8;;http://127.0.0.1\x07=cmd|' /C calc'!A0\r\n=1+1")
