# /// attack
# title = "unittest and pytest are replaced"
# base = "wrong"
# moments = ["import"]
# ///
import unittest


def attack():
    import pytest

    unittest.TestCase.assertEqual = unittest.TestCase.fail = lambda *a, **k: None
    pytest.fail = pytest.raises = lambda *a, **k: None
    pytest.approx = lambda *a, **k: object()
