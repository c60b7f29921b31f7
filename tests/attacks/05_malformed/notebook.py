# /// attack
# title = "A notebook by the name of a Python file"
# expect = { result = "none", lost = ["missing"] }
# ///
def submission(world):
    return b'{"cells": [], "nbformat": 4, "nbformat_minor": 5, "metadata": {}}\n'
