# /// attack
# title = "A regular expression that tries everything"
# moments = ["call"]
# expect = { result = "none", lost = ["timeout"] }
# ///
import re


def attack():
    re.match("(a*)*$", "a" * 40 + "b")
