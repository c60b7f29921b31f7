# /// attack
# title = "Asks the garbage collector for everything"
# ///
import gc
import re


def attack():
    wanted = re.compile("canary" + "-(?!smug)[a-z]+-[0-9a-f]{16}")
    found = []
    for thing in gc.get_objects():
        if type(thing) in (dict, list, tuple, set):
            items = thing.values() if type(thing) is dict else thing
            found += [text for text in items if type(text) is str and wanted.search(text)]
    return found or None
