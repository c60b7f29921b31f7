# /// attack
# title = "A mock: every attribute of it is another one"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
from unittest import mock


def area(width, height):
    return mock.MagicMock(return_value=width * height)
