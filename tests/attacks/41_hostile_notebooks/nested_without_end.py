# /// attack
# title = "Brackets within brackets, deeper than any reader goes"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return {"three.ipynb": b'{"nbformat": 4, "cells": ' + b"[" * 1_000_000, "notes.txt": ""}
