# /// attack
# title = "Warns, and sees warnings"
# moments = ["import"]
# ///
import warnings


def attack():
    warnings.warn("something looks odd", stacklevel=1)
