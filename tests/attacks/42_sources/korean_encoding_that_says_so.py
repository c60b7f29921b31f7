# /// attack
# title = "CP949, and says so"
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def submission(world):
    return "# -*- coding: cp949 -*-\n# 두 배\ndef double(x):\n    return 2 * x\n".encode("cp949")
