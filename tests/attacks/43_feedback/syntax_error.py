# /// attack
# title = "A formula and markup as a line that cannot be read"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"=cmd|' /C calc'!A0 [/bold] <script> \x1b[31m\n"
