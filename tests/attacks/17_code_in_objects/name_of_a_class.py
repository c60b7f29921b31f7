# /// attack
# title = "A class whose name is a page of terminal codes"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    return type("\x1b[2J<script>" * 10_000, (), {"__qualname__": "=cmd|' /C calc'!A0"})()
