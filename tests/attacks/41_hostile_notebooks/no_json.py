# /// attack
# title = "A notebook that is no JSON"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return {"three.ipynb": b"\x00\xff{{{", "notes.txt": ""}
