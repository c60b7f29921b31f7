# /// attack
# title = "A file of fifty megabytes"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"#" * 50_000_000
