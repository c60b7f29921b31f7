# /// attack
# title = "CP949 without saying so"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return "# 두 배\ndef double(x):\n    return 2 * x\n".encode("cp949")
