# /// attack
# title = "Thirty million brackets, no more than a reader's cap of bytes"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return {"three.ipynb": b'{"nbformat": 4, "x": ' + b"[]," * 10_000_000, "notes.txt": ""}
