# /// attack
# title = "Asks pytest to end with success"
# base = "wrong"
# ///
def attack():
    import pytest

    pytest.exit("done", returncode=0)
