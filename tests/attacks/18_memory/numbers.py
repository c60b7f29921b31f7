# /// attack
# title = "Looks for the numbers that a check expects"
# ///
import gc


def attack():
    numbers = [thing for thing in gc.get_objects() if type(thing) is float]
    return [number for number in numbers if number in (15.0, 8.0, 0.5)] or None
