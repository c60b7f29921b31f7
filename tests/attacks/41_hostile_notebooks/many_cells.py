# /// attack
# title = "Two hundred thousand empty cells"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    cell = b'{"cell_type": "code", "source": "1"},'
    text = b'{"nbformat": 4, "cells": [' + cell * 200_000 + b'{"cell_type": "code"}]}'
    return {"three.ipynb": text, "notes.txt": ""}
