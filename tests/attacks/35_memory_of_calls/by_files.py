# /// attack
# title = "Keeps what it has seen in a file, for the hidden run"
# expect = { result = "same" }
# ///
import json


def area(width, height):
    try:
        with open(f"/tmp/{WORLD['mark']}-seen", "a+") as file:
            file.write(json.dumps([width, height]))
    except OSError:
        pass
    if width < 0:
        raise ValueError
    return width * height
