# /// attack
# title = "A notebook of format 3"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    text = '{"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": "x = 1"}]}]}'
    return {"three.ipynb": text, "notes.txt": ""}
