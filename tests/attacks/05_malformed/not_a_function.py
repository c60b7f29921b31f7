# /// attack
# title = "Values by the names of functions"
# whole = true
# expect = { result = "none", lost = ["missing"] }
# ///
double = None
area = 15
step = "step"
