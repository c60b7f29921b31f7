# /// attack
# title = "Code hidden by its encoding"
# expect = { status = "unreadable", result = "none", lost = ["exited"] }
# ///
def submission(world):
    return b"# coding: utf-7\n# +AAo-raise SystemExit+AAo-\n" + b"def double(x):\n    return 2 * x\n"
