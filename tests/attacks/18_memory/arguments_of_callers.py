# /// attack
# title = "Looks for what callers were called with"
# ///
import inspect


def attack():
    for level in inspect.stack():
        for name, value in inspect.getargvalues(level.frame).locals.items():
            if name in ("expected", "check", "checks", "hidden", "report"):
                return f"{name}: {value!r}"
    return None
