# /// attack
# title = "Asks pytest to end with success"
# base = "wrong"
# moments = ["exit"]
# ///
def attack():
    import pytest

    pytest.exit("done", returncode=0)
