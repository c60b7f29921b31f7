# /// attack
# title = "Two lists of cells, two formats: whichever a reader takes, it is one"
# expect = { result = "at most", lost = ["missing"], full_for = ["double"] }
# ///
def submission(world):
    right = '[{"cell_type": "code", "source": "def double(x): return 2 * x"}]'
    text = '{"nbformat": 3, "cells": [], "nbformat": 4, "cells": %s}' % right
    return {"three.ipynb": text, "notes.txt": ""}
